import type { MatterDto, PermittedActionDto, ReceiptDto } from '@hengjian/contract'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useWords } from '../words/language'
import { MatterStep } from './matter-step'
import { RuleBasis } from './rule-basis'
import { WhoMay } from './who-may'

interface MatterActionsProps {
  readonly matter: MatterDto
  /** The action that was chosen in place of the next one. */
  readonly chosen: string | undefined
  readonly onChoose: (action: string | undefined) => void
  readonly onDone: (receipt: ReceiptDto) => void
}

/** The actions beside the one at hand: first what the reader may do, then what is for others. */
function OtherActions({
  matter,
  at,
  onChoose,
}: {
  readonly matter: MatterDto
  readonly at: string | undefined
  readonly onChoose: (action: string) => void
}) {
  const { t, say } = useWords()
  const others = matter.actions.filter(({ id }) => id !== at)
  if (others.length === 0) return null
  const entries = (mine: boolean) =>
    others.filter(({ refusal }) => (refusal === null) === mine).map(({ id, title }) => ({ key: id, label: say(title) }))
  const group = (mine: boolean) => {
    const children = entries(mine)
    const label = mine ? t('matter.alsoPossible') : t('matter.forOthers')
    return children.length === 0 ? [] : [{ type: 'group' as const, key: label, label, children }]
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: [...group(true), ...group(false)], onClick: ({ key }) => onChoose(key) }}
    >
      <Button>{t('matter.others')} ▾</Button>
    </Dropdown>
  )
}

/** What an action asks for and does: its document, its effect, its source. */
function About({ action }: { readonly action: PermittedActionDto }) {
  const { t, say, colon, listed } = useWords()
  const { document, to, source, answers } = action
  const basis = source.basis.map(({ lawTitle, article }) => `${say(lawTitle)} ${article}`)
  return (
    <p className="hint">
      {t('matter.leadsTo')}
      {colon}
      {to.map(({ title }) => say(title)).join(' / ')}
      {document === null ? '' : ` · ${t(`documentStep.${document.step}`)}${colon}${listed(document.titles.map(say))}`}
      {answers === null ? '' : ` · ${t(`answers.${answers}`)}`}
      {` · ${basis.length === 0 ? t('status.local') : listed(basis)}`}
    </p>
  )
}

/** What can be done: the one next action with its form, the others behind a menu; a form that was begun stays, whatever others do meanwhile. */
export function MatterActions({ matter, chosen, onChoose, onDone }: MatterActionsProps) {
  const { t, say } = useWords()
  const [touched, setTouched] = useState<PermittedActionDto>()
  const [own, setOwn] = useState(0)
  const action = touched ?? matter.actions.find(({ id }) => id === (chosen ?? matter.next))
  const isNext = action !== undefined && action.id === matter.next
  const choose = (id: string): void => {
    setTouched(undefined)
    onChoose(id)
  }
  return (
    <section className="panel">
      <div className="title-line">
        <h2>
          {action === undefined
            ? t('matter.nothing')
            : `${isNext ? t('matter.next') : t('matter.chosen')} · ${say(action.title)}`}
        </h2>
        <span className="actions">
          {isNext || matter.next === null || action === undefined ? null : (
            <Button
              onClick={() => {
                setTouched(undefined)
                onChoose(undefined)
              }}
            >
              {t('matter.backToNext')}
            </Button>
          )}
          <OtherActions matter={matter} at={action?.id} onChoose={choose} />
        </span>
      </div>
      {action === undefined ? (
        <p className="hint">{matter.loop === 'closed' ? t('matter.hasEnded') : t('matter.notYours')}</p>
      ) : action.refusal === null ? (
        <>
          <About action={action} />
          <RuleBasis workflow={matter.workflow.id} action={action.id} />
          <MatterStep
            key={action.id}
            matter={matter}
            action={action}
            own={own}
            onTouched={setTouched}
            onDone={(receipt) => {
              setTouched(undefined)
              setOwn(receipt.version)
              onDone(receipt)
            }}
          />
        </>
      ) : (
        <WhoMay action={action} />
      )}
    </section>
  )
}
