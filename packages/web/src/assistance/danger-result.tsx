import type { DangerDto } from '@hengjian/contract/assistance'
import { useWords } from '../words/language'
import { Basis, Said } from './said'
import { ASSISTANCE_WORDS as WORDS } from './words'

type Ticked = DangerDto['withoutEvidence'][number]

function Line({ line }: { readonly line: Ticked }) {
  const { say } = useWords()
  const isShown = line.evidence !== ''
  return (
    <tr className={isShown ? undefined : 'assistance-missing'}>
      <td>
        <Said said={line} />
      </td>
      <td>{isShown ? line.evidence : say(WORDS.noEvidence)}</td>
      <td className="figure">{isShown ? line.points : `0 / ${line.full}`}</td>
    </tr>
  )
}

/** One limb, or what mitigates, with each ticked line. */
function Part({ title, lines, counted }: { title: string; lines: readonly Ticked[]; counted: string }) {
  return (
    <tbody>
      <tr className="danger-part">
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
        <td className="figure">{counted}</td>
      </tr>
      {lines.map((line) => (
        <Line key={line.rule} line={line} />
      ))}
    </tbody>
  )
}

/** The scale as it was reckoned: gates, every ticked line with its evidence and points, what comes of it. */
export function DangerResult({ danger }: { readonly danger: DangerDto }) {
  const { say, colon, listed } = useWords()
  const { grade, gate, unanswered, limbs, mitigation, raw, score, advice, reminders } = danger
  return (
    <div className="danger-result">
      <p>
        <b>{grade === null ? say(WORDS.unanswered) : say(grade.title)}</b>
        {score === null ? '' : ` · ${say(WORDS.score)} ${score}`}
        {unanswered.length === 0 ? '' : `${colon}${listed(unanswered.map(({ title }) => say(title)))}`}{' '}
        <span className="hint">
          {say(danger.title)} · {say(WORDS.version)} {danger.version} · <Basis source={danger.source} />
        </span>
      </p>
      {advice === null ? null : <p>{say(advice)}</p>}
      {gate === null ? null : (
        <p>
          <Said said={gate} />
        </p>
      )}
      {score === null ? null : (
        <table className="danger-table">
          {limbs
            .filter(({ lines }) => lines.length > 0)
            .map(({ rule, title, lines, sum, counted }) => (
              <Part
                key={rule}
                title={say(title)}
                lines={lines}
                counted={sum === counted ? `${sum}` : `${sum} → ${counted}`}
              />
            ))}
          {mitigation === null || mitigation.lines.length === 0 ? null : (
            <Part
              title={say(WORDS.mitigation)}
              lines={mitigation.lines}
              counted={
                mitigation.sum === mitigation.counted
                  ? `−${mitigation.sum}`
                  : `${mitigation.sum} → −${mitigation.counted}`
              }
            />
          )}
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {say(WORDS.raw)} {raw} − {say(WORDS.mitigation)} {mitigation?.counted ?? 0}
              </th>
              <td className="figure">{score}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {reminders.map((said) => (
        <p key={said.rule} className="assistance-reminder">
          <Said said={said} />
          <span className="assistance-cure">{say(said.advice)}</span>
        </p>
      ))}
    </div>
  )
}
