import type { FactDto, FindingRowDto } from '@hengjian/contract'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

const LANES = ['procedure', 'measures', 'centre', 'documents', 'supervision'] as const

/** The stretch of time a timeline shows, in milliseconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where an instant stands, in percent of the stretch. */
export const placeOf = (iso: string, { from, to }: Stretch): number =>
  to <= from ? 0 : Math.min(100, Math.max(0, ((Date.parse(iso) - from) / (to - from)) * 100))

/** Five ticks, evenly spread. */
export const ticksOf = ({ from, to }: Stretch): readonly { readonly place: number; readonly label: string }[] =>
  [0, 25, 50, 75, 100].map((place) => {
    const at = from + ((to - from) * place) / 100
    return { place, label: shortTime(new Date(at + 8 * 3_600_000).toISOString()) }
  })

interface Props {
  readonly facts: readonly FactDto[]
  readonly findings: readonly FindingRowDto[]
  readonly stretch: Stretch
  readonly onChoose: (id: string) => void
}

/** Facts in five lanes, findings pinned where they arose. */
export function Timeline({ facts, findings, stretch, onChoose }: Props) {
  const { t, say } = useWords()
  const within = (iso: string): boolean => Date.parse(iso) >= stretch.from && Date.parse(iso) <= stretch.to
  return (
    <div className="timeline">
      <div className="timeline-ticks" aria-hidden>
        {ticksOf(stretch).map(({ place, label }) => (
          <span key={place} style={{ left: `${place}%` }}>
            {label}
          </span>
        ))}
      </div>
      {LANES.map((lane) => (
        <div key={lane} className="timeline-lane">
          <span className="timeline-name">{t(`lane.${lane}`)}</span>
          <div className="timeline-track">
            {facts
              .filter((fact) => fact.lane === lane && within(fact.occurredAt.from))
              .map((fact) => (
                <button
                  type="button"
                  key={fact.id}
                  className="timeline-dot"
                  style={{ left: `${placeOf(fact.occurredAt.from, stretch)}%` }}
                  title={`${shortTime(fact.occurredAt.from)} ${say(fact.kindName)}`}
                  aria-label={`${shortTime(fact.occurredAt.from)} ${say(fact.kindName)}`}
                  onClick={() => onChoose(fact.id)}
                />
              ))}
            {lane === 'supervision'
              ? findings
                  .filter(({ arose }) => within(arose))
                  .map((finding) => (
                    <a
                      key={finding.id}
                      className="timeline-pin"
                      style={{ left: `${placeOf(finding.arose, stretch)}%` }}
                      href={`/findings/${encodeURIComponent(finding.id)}`}
                      title={`${shortTime(finding.arose)} ${say(finding.title)}`}
                      aria-label={`${t('nav.findings')}: ${say(finding.title)}`}
                    >
                      ✕
                    </a>
                  ))
              : null}
          </div>
        </div>
      ))}
    </div>
  )
}
