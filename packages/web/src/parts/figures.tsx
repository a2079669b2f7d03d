import { type DeskDto, type FigureNameDto, figureSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { useSite } from '../shell/office'
import { shortTime } from '../time/clock-face'
import { useWords } from '../words/language'
import './figures.css'
import { Empty, Failure, Loading } from './page-state'

const FIGURES = [
  ['inCentre', 'persons'],
  ['filed24h', 'cases'],
  ['urgent', 'items'],
  ['newFindings', 'items'],
] as const

/** What a figure counts and how: the rule in words, and the very rows. */
function FigureDrawer({ figure, onClose }: { readonly figure: FigureNameDto; readonly onClose: () => void }) {
  const { t, say } = useWords()
  const site = useSite()
  const query = useQuery({
    queryKey: ['desk', 'figure', figure, site],
    queryFn: ({ signal }) => request(`/desk/figures/${figure}?${queryOf({ site })}`, figureSchema, { signal }),
  })
  return (
    <Drawer open title={t(`desk.${figure}`)} size={560} onClose={onClose}>
      <p>
        <strong>{t('figures.how')}</strong> {t(`figures.${figure}`)}
      </p>
      {query.isPending ? <Loading /> : null}
      {query.isLoadingError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.data?.rows.length === 0 ? <Empty text={t('figures.none')} /> : null}
      <ol className="figure-rows">
        {query.data?.rows.map((row) => (
          <li key={`${say(row.label)} ${row.at} ${row.finding ?? row.what?.zh ?? row.case?.id ?? ''}`}>
            <time dateTime={row.at}>{shortTime(row.at)}</time>
            <span>
              {say(row.label)}
              {row.what === null ? '' : ` · ${say(row.what)}`}
            </span>
            {row.finding !== null ? (
              <Link to="/findings/$id" params={{ id: row.finding }}>
                {t('desk.finding')}
              </Link>
            ) : row.case !== null ? (
              <Link to="/cases/$id" params={{ id: row.case.id }}>
                {say(row.case.label)}
              </Link>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ol>
      {query.data !== undefined && query.data.total > query.data.rows.length ? (
        <p className="hint">
          {t('figures.more')} {query.data.total - query.data.rows.length}
        </p>
      ) : null}
    </Drawer>
  )
}

/** The figures of the desk: each opens the rows it counts and says how it counts them. */
export function Figures({ figures }: Pick<DeskDto, 'figures'>) {
  const { t } = useWords()
  const [opened, setOpened] = useState<FigureNameDto>()
  const { fine, watched } = figures.sources
  return (
    <>
      <ul className="figures" id="figures">
        {FIGURES.map(([name, unit]) => (
          <li key={name}>
            <button type="button" title={t('figures.open')} onClick={() => setOpened(name)}>
              <span>{t(`desk.${name}`)}</span> <strong>{figures[name]}</strong> {t(`desk.${unit}`)}
            </button>
          </li>
        ))}
        <li>
          <Link to="/sources" title={t('figures.sourcesHow')}>
            <span>{t('figures.sources')}</span>{' '}
            <strong>
              {fine}/{watched}
            </strong>{' '}
            {t('figures.fine')}
          </Link>
        </li>
      </ul>
      {opened === undefined ? null : <FigureDrawer figure={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}
