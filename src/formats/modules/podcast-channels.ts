// Alone knows when a channel is a podcast: when it says of itself what Apple Podcasts reads.
import type { Placed, Survey } from '../../validation/survey.js'

export function podcastChannels({ named }: Survey): readonly Placed[] {
  return named('channel').filter(({ children }) => children.some(({ name }) => name.startsWith('itunes:')))
}
