import {
  type EvidenceLineDto,
  ITEM_STATES,
  type ItemFoundDto,
  itemStateSchema,
  type ParticularDto,
} from '@hengjian/contract/evidence'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { MomentField } from '../parts/written-field'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import { Basis } from './said'
import { ASSISTANCE_WORDS as WORDS } from './words'

export type Finding = Omit<ItemFoundDto, 'list'>
const EMPTY: ParticularDto = { from: null, to: null, place: '', people: [] }

const wall = (value: string | null): string => (value === null ? '' : value.slice(0, 16))
const instant = (value: string): string | null => (value === '' ? null : `${value.slice(0, 16)}:00+08:00`)

/** One paper of an item, by its number in the form. */
interface Paper {
  readonly number: number
  readonly said: ParticularDto
}

interface ParticularProps {
  readonly label: string
  readonly particular: ParticularDto
  readonly onChange: (particular: ParticularDto) => void
}

/** When, where and who: what the items are held against each other by. */
function Particular({ label, particular, onChange }: ParticularProps) {
  const { say } = useWords()
  const { from, to, place, people } = particular
  return (
    <div className="evidence-particular">
      <MomentField
        wide
        aria-label={`${label} ${say(WORDS.from)}`}
        value={wall(from)}
        onChange={(moment) => onChange({ ...particular, from: instant(moment) })}
      />
      <MomentField
        wide
        aria-label={`${label} ${say(WORDS.to)}`}
        value={wall(to)}
        onChange={(moment) => onChange({ ...particular, to: instant(moment) })}
      />
      <Input
        aria-label={`${label} ${say(WORDS.place)}`}
        placeholder={say(WORDS.place)}
        value={place}
        onChange={({ target }) => onChange({ ...particular, place: target.value })}
      />
      <Select
        mode="tags"
        aria-label={`${label} ${say(WORDS.people)}`}
        placeholder={say(WORDS.people)}
        value={people}
        onChange={(chosen: string[]) => onChange({ ...particular, people: chosen })}
        open={false}
      />
    </div>
  )
}

interface EditProps {
  readonly line: EvidenceLineDto
  readonly busy: boolean
  readonly onSave: (finding: Finding) => void
}

/** How an item is found: state, note, and what it says of time, place and people. */
function Edit({ line, busy, onSave }: EditProps) {
  const { say } = useWords()
  const known = itemStateSchema.safeParse(line.state)
  const [state, setState] = useState(known.success ? known.data : undefined)
  const [note, setNote] = useState(line.note)
  const [particulars, setParticulars] = useState<readonly Paper[]>(
    (line.particulars.length === 0 ? [EMPTY] : line.particulars).map((said, index) => ({ number: index + 1, said })),
  )
  const title = say(line.title)
  const filled = particulars
    .map(({ said }) => said)
    .filter(({ from, to, place, people }) => from !== null || to !== null || place.trim() !== '' || people.length > 0)
  return (
    <div className="evidence-edit">
      <Select
        aria-label={`${title} ${say(WORDS.state)}`}
        placeholder={say(WORDS.state)}
        value={state ?? null}
        onChange={(chosen) => setState(chosen ?? undefined)}
        options={itemStateSchema.options.map((id) => ({ value: id, label: say(ITEM_STATES[id]) }))}
      />
      <Input
        aria-label={`${title} ${say(WORDS.note)}`}
        placeholder={say(WORDS.note)}
        maxLength={1000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {particulars.map((one) => (
        <Particular
          key={one.number}
          label={`${title} ${one.number}`}
          particular={one.said}
          onChange={(said) => setParticulars(particulars.map((each) => (each === one ? { ...each, said } : each)))}
        />
      ))}
      <span className="actions">
        <Button
          type="primary"
          loading={busy}
          disabled={state === undefined}
          onClick={() =>
            state === undefined ? undefined : onSave({ item: line.rule, state, note: note.trim(), particulars: filled })
          }
        >
          {say(WORDS.save)}
        </Button>
        <Button onClick={() => setParticulars([...particulars, { number: particulars.length + 1, said: EMPTY }])}>
          {say(WORDS.another)}
        </Button>
      </span>
    </div>
  )
}

interface ItemProps extends EditProps {
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One item of a checklist with its state; opened to say how it was found. */
export function EvidenceItem({ line, isOpen, onOpen, busy, onSave }: ItemProps) {
  const { say } = useWords()
  const state =
    line.state === 'open' ? WORDS.open : line.state === 'notAsked' ? WORDS.notAsked : ITEM_STATES[line.state]
  return (
    <li className={`evidence-item evidence-${line.state}`}>
      <button type="button" className="evidence-head" aria-expanded={isOpen} onClick={onOpen}>
        <b className="evidence-state">{say(state)}</b>
        <span className="evidence-title">{say(line.title)}</span>
        <Basis source={line.source} />
        <span className="hint">{line.at === null ? '' : `${line.by ?? ''} ${shortTime(line.at)}`}</span>
      </button>
      {line.note === '' ? null : <span className="assistance-cure">{line.note}</span>}
      {line.todo === null ? null : <span className="assistance-cure evidence-todo">{say(line.todo)}</span>}
      {isOpen ? <Edit line={line} busy={busy} onSave={onSave} /> : null}
    </li>
  )
}
