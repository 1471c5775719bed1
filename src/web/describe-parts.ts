// Alone knows the parts that every description of a path is made of.
import { PROBLEMS } from './problem.js'

export const refusals = (...names: (keyof typeof PROBLEMS)[]) =>
  Object.fromEntries(names.map(name => [PROBLEMS[name].status, { $ref: `#/components/responses/${name}` }]))

export const path = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
