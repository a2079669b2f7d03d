import type { FactDto } from '@hengjian/contract'
import { Drawer } from 'antd'
import { fullTime } from '../time/clock-face'
import type { Course } from '../timeline/marks'
import { useWords } from '../words/language'
import { Clock } from './clock'
import { FactCard } from './fact-card'
import { FindingLine } from './finding-line'

interface Props {
  readonly course: Course
  /** Ids of facts, findings, clocks and of what lasts. */
  readonly chosen: readonly string[]
  readonly onClose: () => void
}

/** What was chosen on a timeline, in full. */
export function ChosenMarks({ course, chosen, onClose }: Props) {
  const { t, say } = useWords()
  const ids = new Set(chosen)
  const lasting = course.lasting.filter(({ id }) => ids.has(id))
  for (const { began, ended } of lasting) for (const id of [began, ended]) if (id !== null) ids.add(id)
  const facts: readonly FactDto[] = course.facts.filter(({ id }) => ids.has(id))
  return (
    <Drawer title={t('timeline.chosen')} open={chosen.length > 0} onClose={onClose} size={420}>
      {lasting.map((one) => (
        <p key={one.id}>
          <strong>
            {say(one.name)} {say(one.of.label)}
          </strong>
          <br />
          {fullTime(one.from.from)} — {one.to === null ? t('timeline.lasts') : fullTime(one.to.from)}
        </p>
      ))}
      {course.findings
        .filter(({ id }) => ids.has(id))
        .map((finding) => (
          <FindingLine key={finding.id} finding={finding} />
        ))}
      {course.clocks
        .filter(({ id }) => ids.has(id))
        .map((clock) => (
          <Clock key={clock.id} clock={clock} />
        ))}
      {facts.length === 0 ? null : <h3>{t('timeline.facts')}</h3>}
      {facts.map((fact) => (
        <FactCard key={fact.id} fact={fact} />
      ))}
    </Drawer>
  )
}
