import type { DocumentDto, MatterRecordDto } from '@hengjian/contract'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'

interface DocumentWayProps {
  readonly document: DocumentDto
  readonly records: readonly MatterRecordDto[]
}

/** A step of a document's way: the action that took it, or null where it is still ahead. */
interface Step {
  readonly word:
    | 'drafted'
    | 'reviewed'
    | 'made'
    | 'issued'
    | 'signed'
    | 'numbered'
    | 'sealed'
    | 'served'
    | 'received'
    | 'answered'
  readonly sequence: number | null
}

/** Draft, review, approval, number, seal, service, receipt, answer: those that a document of its type goes through. */
function stepsOf(document: DocumentDto): readonly Step[] {
  const { draftedIn, reviewedIn, signedIn, isServed, servedIn, receivedIn, answeredIn, numbered, seal, byHand } =
    document
  // Whoever issues what nobody drafted or looked at before has approved nothing.
  const atOnce = draftedIn === null && reviewedIn.length === 0
  return [
    ...(draftedIn === null ? [] : [{ word: 'drafted', sequence: draftedIn } as const]),
    ...reviewedIn.map((sequence) => ({ word: 'reviewed', sequence }) as const),
    { word: byHand ? 'made' : atOnce ? 'issued' : 'signed', sequence: signedIn },
    ...(numbered ? [{ word: 'numbered', sequence: signedIn } as const] : []),
    ...(seal ? [{ word: 'sealed', sequence: null } as const] : []),
    ...(isServed ? [{ word: 'served', sequence: servedIn } as const] : []),
    ...(servedIn === null ? [] : [{ word: 'received', sequence: receivedIn } as const]),
    ...(answeredIn === null ? [] : [{ word: 'answered', sequence: answeredIn } as const]),
  ]
}

interface StepProps {
  readonly step: Step
  readonly document: DocumentDto
  readonly record: MatterRecordDto | undefined
}

function Step({ step: { word, sequence }, document, record }: StepProps) {
  const { t } = useWords()
  // The seal is set by hand on the paper: the document leaves its place, and nobody here knows whether it was set.
  if (word === 'sealed')
    return (
      <li className="ahead">
        <span aria-hidden>□</span> {t('documentWay.sealed')} <span className="hint">{t('documents.sealHere')}</span>
      </li>
    )
  const ahead = sequence === null
  return (
    <li className={ahead ? 'ahead' : 'done'}>
      <span aria-hidden>{ahead ? '○' : '●'}</span> {t(`documentWay.${word}`)}
      {ahead ? t('loopStep.notYet') : ' '}
      {word === 'numbered' && !ahead ? <span className="hint">{document.number}</span> : null}
      {word === 'numbered' || record === undefined ? null : (
        <span className="hint">
          {record.by.name} {shortTime(record.at)}
        </span>
      )}
    </li>
  )
}

/** How far a document is on its way, and by whom; a void one ends there. */
export function DocumentWay({ document, records }: DocumentWayProps) {
  const { t } = useWords()
  const steps = stepsOf(document)
  const shown = document.void === null ? steps : steps.filter(({ sequence }) => sequence !== null)
  return (
    <ol className="document-way" aria-label={t('documents.way')}>
      {shown.map((step) => (
        <Step
          key={`${step.word}:${step.sequence}`}
          step={step}
          document={document}
          record={records.find(({ sequence }) => sequence === step.sequence)}
        />
      ))}
      {document.void === null ? null : (
        <li className="void">
          <span aria-hidden>✕</span> {t('documentWay.void')}
          <span className="hint">
            {' '}
            {document.void.by.name} {shortTime(document.void.at)}
          </span>
        </li>
      )}
    </ol>
  )
}
