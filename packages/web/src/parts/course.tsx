import type { CaseDto, ClockDto } from '@hengjian/contract'
import { Segmented } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Course } from '../timeline/marks'
import { useWords } from '../words/language'
import { ChosenMarks } from './chosen-marks'
import { Clock } from './clock'
import { FactList } from './fact-list'
import { FindingLine } from './finding-line'
import { Empty } from './page-state'
import { Timeline } from './timeline'
import './course.css'

/** Clocks that somebody must still beat come before those that stand still. */
const RUNNING: ReadonlySet<ClockDto['state']> = new Set(['pending', 'unknown'])

/** The clocks that run, the first to run out first; those that stand still are one click away. */
export function ClockSection({ clocks }: { readonly clocks: readonly ClockDto[] }) {
  const { t } = useWords()
  const running = clocks.filter(({ state }) => RUNNING.has(state))
  const stopped = clocks.filter(({ state }) => !RUNNING.has(state))
  const grid = (some: readonly ClockDto[]) => (
    <div className="clock-grid">
      {some.map((clock) => (
        <Clock key={clock.id} clock={clock} />
      ))}
    </div>
  )
  return (
    <section aria-labelledby="course-clocks">
      <h2 id="course-clocks">
        {t('case.clocks')} {running.length}
      </h2>
      {running.length === 0 ? <Empty text={t('case.noClock')} /> : grid(running)}
      {stopped.length === 0 ? null : (
        <details className="clocks-stopped">
          <summary>
            {t('case.stopped')} {stopped.length}
          </summary>
          {grid(stopped)}
        </details>
      )}
    </section>
  )
}

/** The findings of a course; nothing where there are none. */
export function FindingSection({ findings }: Pick<CaseDto, 'findings'>) {
  const { t } = useWords()
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="course-findings">
      <h2 id="course-findings">
        {t('case.findings')} {findings.length}
      </h2>
      {findings.map((finding) => (
        <FindingLine key={finding.id} finding={finding} />
      ))}
    </section>
  )
}

/** Paper shows the list, whatever the screen shows. */
function useListOnPaper(show: () => void): void {
  useEffect(() => {
    const onPrint = (): void => flushSync(show)
    window.addEventListener('beforeprint', onPrint)
    return () => window.removeEventListener('beforeprint', onPrint)
  })
}

interface Props {
  readonly course: Course
  readonly title: string
  /** The instant up to which things are known. */
  readonly now: number
  readonly asList: boolean
  readonly onList: (list: boolean) => void
  /** Further choices beside that of the view. */
  readonly children?: ReactNode
}

/** A course as a drawing or as a list, and what was chosen there in full. */
export function CourseSection({ course, title, now, asList, onList, children }: Props) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<readonly string[]>([])
  useListOnPaper(() => onList(true))
  return (
    <section aria-labelledby="course-timeline">
      <h2 id="course-timeline">{title}</h2>
      <div className="query">
        <Segmented
          aria-label={t('case.view')}
          value={asList ? 'list' : 'drawing'}
          onChange={(value) => onList(value === 'list')}
          options={[
            { value: 'drawing', label: t('case.drawing') },
            { value: 'list', label: t('case.list') },
          ]}
        />
        {children}
      </div>
      {course.facts.length === 0 ? (
        <Empty text={t('case.empty')} />
      ) : asList ? (
        <FactList facts={course.facts} onChoose={(fact) => setChosen([fact])} />
      ) : (
        <Timeline course={course} now={now} onChoose={setChosen} />
      )}
      <ChosenMarks course={course} chosen={chosen} onClose={() => setChosen([])} />
    </section>
  )
}
