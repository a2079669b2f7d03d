import { attendedBy, EXCHANGES, exchangeWays, SKILLS, skills, type TeamBook } from '@hengjian/casework'
import type { TeamDto } from '@hengjian/contract/team'
import type { Period } from '@hengjian/evaluation'
import { formatDate, type PlainDate } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { problemsOf, topicsOf } from '../evaluation/bulletin'
import type { Judging } from '../judging/judge'
import type { Reader } from '../matters/party'
import { loadNames, type NameOf } from '../matters/presentRow'
import { loadStaff } from '../roster/staff'
import { loadTeamBook } from './entries'
import { mayEnterTeam } from './rights'

type Models = Pick<Judging, 'models'>

const titleOf = ({ models }: Models, model: string) => models.get(model)?.title ?? { zh: model, en: model }
const skillOf = (id: (typeof skills)[number]) => ({ id, title: SKILLS[id] })
const wayOf = (id: (typeof exchangeWays)[number]) => ({ id, title: EXCHANGES[id] })
const later = (left: { readonly date: PlainDate }, right: { readonly date: PlainDate }): number =>
  right.date - left.date

function presentTrainings({ trainings }: TeamBook, judging: Models, nameOf: NameOf): TeamDto['trainings'] {
  return [...trainings.values()].sort(later).map(({ id, date, skill, title, lecturer, model, material, attended }) => ({
    ...{ id, title, lecturer, material, date: formatDate(date), skill: skillOf(skill) },
    topic: model === null ? null : { model, title: titleOf(judging, model) },
    attended: attended?.map(nameOf) ?? null,
  }))
}

const presentExchanges = ({ exchanges }: TeamBook): TeamDto['exchanges'] =>
  [...exchanges.values()]
    .sort((left, right) => right.from - left.from)
    .map(({ way, from, to, ...one }) => ({ ...one, way: wayOf(way), from: formatDate(from), to: formatDate(to) }))

/** The team of an office: its book, and what a lecture could be about by what was confirmed most in a period. */
export async function readTeam(client: ClientBase, judging: Models, reader: Reader, period: Period): Promise<TeamDto> {
  const { office, login } = reader
  const book = await loadTeamBook(client, office)
  const nameOf = await loadNames(client, office)
  const people = [...(await loadStaff(client, office)).keys()]
  const mayEnter = mayEnterTeam(reader)
  const problems = await problemsOf(client, office, period)
  return {
    period: { from: formatDate(period.from), to: formatDate(period.to) },
    mayEnter,
    people: people.map(nameOf),
    skills: skills.map(skillOf),
    ways: exchangeWays.map(wayOf),
    teams: [...book.teams.values()].map((team) => ({
      ...{ id: team.id, name: team.name, minors: team.minors, offences: [...team.offences] },
      members: team.members.map(nameOf),
    })),
    trainings: presentTrainings(book, judging, nameOf),
    attendance: people
      .filter((person) => mayEnter || person === login)
      .map((person) => {
        const counts = attendedBy(book, person, period.from, period.to)
        return { ...nameOf(person), counts: skills.map((skill) => counts.get(skill) ?? 0) }
      }),
    exchanges: presentExchanges(book),
    topics: topicsOf(problems).map((one) => ({ ...one, title: titleOf(judging, one.model) })),
  }
}
