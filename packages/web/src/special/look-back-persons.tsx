import {
  type CampaignDto,
  type CampaignPersonDto,
  campaignPersonsSchema,
  campaignSchema,
  type IdentityStageDto,
} from '@hengjian/contract/identity'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { AskWords } from '../parts/ask-words'
import { EmptyOf, Failure } from '../parts/page-state'
import { type Mark, StateTag } from '../parts/state-tag'
import { useWords } from '../words/language'
import { RegisterRow } from './register-row'

const MARKS: Readonly<Record<IdentityStageDto, Mark>> = {
  ...{ todo: 'unknown', inCheck: 'running', clear: 'satisfied', suspected: 'urgent' },
  ...{ confirmed: 'violated', notified: 'running', fedBack: 'satisfied' },
}
const isStage = (name: string): name is IdentityStageDto => name in MARKS
const markOf = (name: string): Mark => (isStage(name) ? MARKS[name] : 'unknown')

type Match = CampaignPersonDto['matches'][number]

function Matches({ matches }: { readonly matches: readonly Match[] }) {
  const { t, say } = useWords()
  const [seen, setSeen] = useState<Match>()
  if (matches.length === 0) return <span className="hint">{t('lookBack.noHits')}</span>
  return (
    <>
      {matches.map((match) => (
        <div key={`${match.register} ${match.row} ${match.rule.id}`} title={say(match.meaning)}>
          {say(match.kind)} · {say(match.rule.title)}{' '}
          {match.standing ? (
            <button type="button" className="plain-link" onClick={() => setSeen(match)}>
              {t('lookBack.row')}
            </button>
          ) : (
            <span className="hint">{t('lookBack.removedRow')}</span>
          )}
        </div>
      ))}
      {seen === undefined ? null : (
        <RegisterRow register={seen.register} row={seen.row} onClose={() => setSeen(undefined)} />
      )}
    </>
  )
}

interface NextProps {
  readonly row: CampaignPersonDto
  readonly may: boolean
  readonly onConclude: (conclusion: 'clear' | 'again') => void
}

/** What comes next for somebody: their check, or one to be opened; that nothing was found is said by a person. */
function Next({ row, may, onConclude }: NextProps) {
  const { t } = useWords()
  const { check, conclusion, person, stage } = row
  if (check !== null)
    return check.id === null ? (
      <span>{check.number}</span>
    ) : (
      <Link to="/matters/$id" params={{ id: check.id }}>
        {check.number}
      </Link>
    )
  return (
    <>
      {conclusion === null ? null : (
        <div className="hint">
          {conclusion.words} · {conclusion.by}
        </div>
      )}
      {may && stage.id === 'todo' ? (
        <>
          <Link to="/open" search={{ workflow: 'identityCheck', origin: `person:${person.id}` }}>
            {t('lookBack.openCheck')}
          </Link>{' '}
          <Button size="small" onClick={() => onConclude('clear')}>
            {t('lookBack.clear')}
          </Button>
        </>
      ) : null}
      {may && stage.id === 'clear' ? (
        <Button size="small" onClick={() => onConclude('again')}>
          {t('lookBack.again')}
        </Button>
      ) : null}
    </>
  )
}

/** The people of a look-back, the earliest decision first. */
export function LookBackPersons({
  campaign,
  onChange,
}: {
  readonly campaign: CampaignDto
  readonly onChange: () => void
}) {
  const { t, say } = useWords()
  const { stage, lead, cursor } = useSearch({ from: '/special/$' })
  const navigate = useNavigate({ from: '/special/$' })
  const [asked, setAsked] = useState<{ readonly person: string; readonly conclusion: 'clear' | 'again' }>()
  const query = useQuery({
    queryKey: ['campaigns', campaign.id, 'persons', stage, lead, cursor],
    queryFn: ({ signal }) =>
      request(`/campaigns/${campaign.id}/persons?${queryOf({ stage, lead, cursor })}`, campaignPersonsSchema, {
        signal,
      }),
    placeholderData: (before) => before,
  })
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const next = query.data?.next ?? null
  return (
    <>
      <Table<CampaignPersonDto>
        size="small"
        rowKey={({ person }) => person.id}
        loading={query.isPending}
        dataSource={[...(query.data?.rows ?? [])]}
        pagination={false}
        locale={{ emptyText: <EmptyOf query={query} text={t('lookBack.nobody')} /> }}
        columns={[
          {
            title: t('lookBack.person'),
            key: 'person',
            width: 130,
            render: (_, { person }) => (
              <Link to="/people/$id" params={{ id: person.id }}>
                {say(person.label)}
              </Link>
            ),
          },
          {
            title: t('lookBack.charge'),
            key: 'charge',
            width: 190,
            render: (_, { charge, case: of }) => (
              <>
                {charge}{' '}
                <Link to="/cases/$id" params={{ id: of.id }}>
                  {say(of.label)}
                </Link>
              </>
            ),
          },
          {
            title: t('lookBack.decided'),
            key: 'decided',
            width: 190,
            render: (_, { decision, decidedOn }) => `${decidedOn} ${say(decision.title)}`,
          },
          {
            title: t('lookBack.state'),
            key: 'stage',
            width: 130,
            render: (_, row) => <StateTag mark={markOf(row.stage.id)} word={say(row.stage.title)} />,
          },
          { title: t('lookBack.hits'), key: 'hits', render: (_, { matches }) => <Matches matches={matches} /> },
          {
            title: t('lookBack.next'),
            key: 'next',
            width: 230,
            render: (_, row) => (
              <Next
                row={row}
                may={campaign.may.conclude}
                onConclude={(conclusion) => setAsked({ person: row.person.id, conclusion })}
              />
            ),
          },
        ]}
      />
      <p className="actions">
        {cursor === undefined ? null : (
          <Button onClick={() => void navigate({ search: { stage, lead } })}>{t('lookBack.first')}</Button>
        )}
        {next === null ? null : (
          <Button onClick={() => void navigate({ search: { stage, lead, cursor: next } })}>{t('lookBack.more')}</Button>
        )}
      </p>
      {asked === undefined ? null : (
        <AskWords
          title={t(`lookBack.${asked.conclusion}`)}
          label={t('lookBack.concluding')}
          most={400}
          onClose={() => setAsked(undefined)}
          onWords={async (words) => {
            const path = `/campaigns/${campaign.id}/persons/${encodeURIComponent(asked.person)}/conclusion`
            const { conclusion } = asked
            await request(path, campaignSchema, { method: 'POST', body: { conclusion, words } })
            setAsked(undefined)
            onChange()
          }}
        />
      )}
    </>
  )
}
