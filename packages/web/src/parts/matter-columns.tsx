import type { MatterColumn, MatterRowDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import type { Words } from '../words/language'
import type { ListColumn } from './list/column'
import { ListTime } from './list/list-time'
import { LoopMark } from './loop-mark'
import { TimeLeft } from './time-left'
import { UnitLink } from './unit-link'

/** The columns of a list of matters. */
export const matterColumns = ({ t, say }: Words): readonly ListColumn<MatterRowDto, MatterColumn>[] => [
  {
    name: 'number',
    title: t('matters.number'),
    width: 170,
    usual: true,
    render: ({ id, number }) => (
      <Link to="/matters/$id" params={{ id }} className="matter-number">
        {number}
      </Link>
    ),
  },
  { name: 'what', title: t('matters.what'), usual: true, render: ({ title }) => title },
  { name: 'workflow', title: t('matters.workflow'), width: 110, usual: true, render: (row) => say(row.workflow.title) },
  { name: 'state', title: t('matters.state'), width: 100, usual: true, render: ({ state }) => say(state.title) },
  {
    name: 'turn',
    title: t('matters.turn'),
    width: 80,
    usual: true,
    render: ({ turn }) => (turn === null ? <span className="hint">{t('matters.ended')}</span> : say(turn.title)),
  },
  { name: 'loop', title: t('matters.loop'), width: 130, usual: true, render: (row) => <LoopMark {...row} /> },
  {
    name: 'due',
    title: t('matters.due'),
    width: 170,
    sort: 'due',
    usual: true,
    render: ({ due }) => (due === null ? <span className="hint">{t('matters.noDue')}</span> : <TimeLeft due={due} />),
  },
  {
    name: 'handler',
    title: t('matters.handler'),
    width: 100,
    usual: true,
    render: ({ handler }) => handler?.name ?? <span className="hint">{t('matters.nobody')}</span>,
  },
  {
    name: 'unit',
    title: t('matters.unit'),
    width: 110,
    usual: true,
    render: ({ unit }) => (unit === null ? null : <UnitLink unit={unit} />),
  },
  {
    name: 'opened',
    title: t('matters.opened'),
    width: 120,
    sort: 'opened',
    usual: false,
    render: ({ openedAt }) => <ListTime at={openedAt} />,
  },
  {
    name: 'changed',
    title: t('matters.changed'),
    width: 120,
    sort: 'changed',
    usual: false,
    render: ({ changedAt }) => <ListTime at={changedAt} />,
  },
]
