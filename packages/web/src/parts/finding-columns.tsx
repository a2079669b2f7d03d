import type { FindingColumn, FindingRowDto } from '@hengjian/contract'
import { Link } from '@tanstack/react-router'
import { lengthOf } from '../time/clock-face'
import type { Words } from '../words/language'
import { CauseTag } from './cause-tag'
import type { ListColumn } from './list/column'
import { ListTime } from './list/list-time'
import { StandingTag } from './state-tag'
import { UnitLink } from './unit-link'

/** The columns of a list of findings. @param list the ids of its rows, for the way to the next one from the page of one */
export function findingColumns(
  { t, say }: Words,
  list: readonly string[],
): readonly ListColumn<FindingRowDto, FindingColumn>[] {
  const units = { days: t('clock.days'), hours: t('clock.hours') }
  return [
    {
      name: 'severity',
      title: t('findings.severity'),
      width: 76,
      usual: true,
      render: ({ standing }) => <StandingTag standing={standing} />,
    },
    {
      name: 'what',
      title: t('findings.what'),
      usual: true,
      render: (finding) => (
        <>
          <Link to="/findings/$id" params={{ id: finding.id }} state={{ list }}>
            {say(finding.title)}
          </Link>{' '}
          <CauseTag finding={finding} />
        </>
      ),
    },
    { name: 'who', title: t('findings.who'), width: 100, usual: true, render: ({ object }) => say(object.label) },
    {
      name: 'case',
      title: t('findings.case'),
      usual: false,
      render: ({ case: found }) =>
        found === null ? null : (
          <Link to="/cases/$id" params={{ id: found.id }}>
            {say(found.label)}
          </Link>
        ),
    },
    {
      name: 'unit',
      title: t('findings.unit'),
      width: 124,
      usual: true,
      render: ({ unit }) => (unit === null ? null : <UnitLink unit={unit} />),
    },
    {
      name: 'arose',
      title: t('findings.when'),
      width: 112,
      usual: true,
      sort: 'arose',
      render: ({ arose }) => <ListTime at={arose} />,
    },
    {
      name: 'found',
      title: t('findings.found'),
      width: 112,
      usual: false,
      sort: 'found',
      render: ({ found }) => <ListTime at={found} />,
    },
    {
      name: 'late',
      title: t('findings.late'),
      width: 92,
      numeric: true,
      usual: false,
      render: ({ lateByMs }) => (lateByMs === null ? null : lengthOf(lateByMs, units)),
    },
    { name: 'stage', title: t('models.stage'), width: 100, usual: false, render: ({ stage }) => t(`stage.${stage}`) },
    { name: 'model', title: t('findings.model'), width: 190, usual: false, render: ({ model }) => model },
    { name: 'state', title: t('findings.state'), width: 84, usual: true, render: ({ state }) => t(`state.${state}`) },
  ]
}
