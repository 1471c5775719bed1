// Alone shows the rules in groups, by who asks for them, and the links that narrow the list: no script, each an address.
import { LEVELS, type Level } from '../../model/diagnostic.js'
import type { Language } from '../../model/text.js'
import { PROFILES, type Profile, type Rule, TARGETS, type Target } from '../../validation/rule.js'
import { Local } from './local.js'
import { VALIDATE_WORDS } from './validate-words.js'

/** A rule that only one aggregator asks for stands in the group of that one. */
export type RuleGroup = Profile | Target
export const RULE_GROUPS: readonly RuleGroup[] = [...PROFILES, ...TARGETS]

/** What is asked to be shown; absent: all. */
export interface RuleFilter {
  readonly profile?: RuleGroup
  readonly level?: Level
}

interface Props {
  readonly rules: readonly Rule[]
  readonly filter: RuleFilter
  readonly language: Language
}

export function RuleFilters({ rules, filter, language }: Props) {
  const words = VALIDATE_WORDS[language]
  const groups = RULE_GROUPS.filter(profile => rules.some(rule => groupOf(rule) === profile))
  const { profile, level } = filter
  return (
    <nav class="filters" aria-label={words.filter}>
      <p>
        {words.profile}: <Choice filter={{ ...filter, profile: undefined }} isChosen={!profile} label={words.all} />
        {groups.map(group => (
          <Choice
            key={group}
            filter={{ ...filter, profile: group }}
            isChosen={group === profile}
            label={`${words.groups[group]} (${count(rules, { ...filter, profile: group })})`}
          />
        ))}
      </p>
      <p>
        {words.level}: <Choice filter={{ ...filter, level: undefined }} isChosen={!level} label={words.all} />
        {LEVELS.map(each => (
          <Choice
            key={each}
            filter={{ ...filter, level: each }}
            isChosen={each === level}
            label={`${words.levels[each]} (${count(rules, { ...filter, level: each })})`}
          />
        ))}
      </p>
    </nav>
  )
}

type Wanted = { readonly [Name in keyof RuleFilter]: RuleFilter[Name] | undefined }

function Choice(props: { readonly filter: Wanted; readonly isChosen: boolean; readonly label: string }) {
  const query = new URLSearchParams(
    Object.entries(props.filter).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  const href = query.size > 0 ? `/rules?${query}` : '/rules'
  return (
    <>
      {' '}
      <Local href={href} aria-current={props.isChosen ? 'true' : undefined}>
        {props.label}
      </Local>
    </>
  )
}

export function RuleGroups({ rules, filter, language }: Props) {
  const words = VALIDATE_WORDS[language]
  const shown = rules.filter(rule => isWanted(rule, filter))
  if (shown.length === 0) return <p>{words.noRule}</p>
  return (
    <>
      {RULE_GROUPS.map(group => ({ group, own: shown.filter(rule => groupOf(rule) === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => (
          <section key={group} aria-labelledby={group}>
            <h2 id={group}>
              {words.groups[group]} ({own.length})
            </h2>
            <ul class="rules">
              {own
                .toSorted((a, b) => (a.id < b.id ? -1 : 1))
                .map(({ id, level, why }) => (
                  <li key={id} id={`rule-${id}`}>
                    <Local href={`/rules/${id}`}>{id}</Local> <span class="where">{words.levels[level]}</span>
                    <br />
                    {why[language]}
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </>
  )
}

function groupOf({ profile = 'spec', target }: Rule): RuleGroup {
  return target ?? profile
}

function isWanted(rule: Rule, { profile, level }: Wanted): boolean {
  return (!profile || groupOf(rule) === profile) && (!level || rule.level === level)
}

function count(rules: readonly Rule[], filter: Wanted): number {
  return rules.filter(rule => isWanted(rule, filter)).length
}
