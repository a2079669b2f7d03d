import { type DraftDto, draftSchema, type PermittedActionDto, type ReceiptDto, receiptSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Segmented } from 'antd'
import { queryOf, RequestFailure, request } from '../api/request'
import { useDraft } from '../matter/use-draft'
import { useWorkflows } from '../matter/workflows'
import { ActionForm } from '../parts/action-form'
import { MatterLink } from '../parts/matter-link'
import { Failure, Loading } from '../parts/page-state'
import { WhoMay } from '../parts/who-may'
import { useWords } from '../words/language'
import './matter.css'

interface OpeningProps {
  readonly workflow: string
  readonly origin: string | undefined
  readonly action: PermittedActionDto
  readonly onDone: (receipt: ReceiptDto) => void
}

function Opening({ workflow, origin, action, onDone }: OpeningProps) {
  const draft = useDraft(`open:${workflow}:${origin ?? ''}`, action)
  // Where it comes from stands above the form, and is not to be changed in it.
  const asked = {
    ...action,
    form: action.form.filter(({ name }) => origin === undefined || action.known[name] !== origin),
  }
  return (
    <ActionForm
      action={asked}
      draft={draft}
      before={{}}
      send={(body, key) =>
        request('/matters', receiptSchema, { method: 'POST', body: { ...body, workflow, origin }, key })
      }
      onDone={onDone}
    />
  )
}

function Drafted({
  drafted,
  search,
}: {
  readonly drafted: DraftDto
  readonly search: { readonly act?: string | undefined; readonly origin?: string | undefined }
}) {
  const { t, say, colon } = useWords()
  const navigate = useNavigate({ from: '/open' })
  const { workflow, actions } = drafted
  const action =
    actions.find(({ id }) => id === search.act) ?? actions.find(({ refusal }) => refusal === null) ?? actions[0]
  if (action === undefined) return <Alert type="info" showIcon title={t('matter.notYours')} />
  const { origin } = search
  return (
    <>
      <h1>{t('matters.openAs').replace('{}', say(workflow.title))}</h1>
      {origin === undefined ? null : (
        <p>
          {t('matter.from')}
          {colon}
          <MatterLink link={origin} />
        </p>
      )}
      {actions.length < 2 ? null : (
        <Segmented<string>
          aria-label={t('matter.opening')}
          value={action.id}
          onChange={(act) => void navigate({ search: { workflow: workflow.id, origin, act } })}
          options={actions.map(({ id, title }) => ({ value: id, label: say(title) }))}
        />
      )}
      <section className="panel opening">
        {action.refusal === null ? (
          <Opening
            key={action.id}
            workflow={workflow.id}
            origin={origin}
            action={action}
            onDone={({ id }) => void navigate({ to: '/matters/$id', params: { id }, search: {} })}
          />
        ) : (
          <WhoMay action={action} />
        )}
      </section>
    </>
  )
}

/** What may be opened, where the address names no workflow or none that there is. */
function Choosing({ origin }: { readonly origin: string | undefined }) {
  const { t, say } = useWords()
  const query = useWorkflows()
  if (query.isPending) return <Loading />
  if (query.isLoadingError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const open = (query.data ?? []).filter(({ mayOpen }) => mayOpen)
  return (
    <>
      <h1>{t('matters.open')}</h1>
      {open.length === 0 ? <Alert type="info" showIcon title={t('matters.opensNothing')} /> : null}
      {open.length === 0 ? null : <p>{t('matters.openWhich')}</p>}
      <ul className="openings">
        {open.map(({ id, title, meaning }) => (
          <li key={id}>
            <Link to="/open" search={{ workflow: id, origin }}>
              {say(title)}
            </Link>
            <span className="hint">{say(meaning)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

interface NamedProps {
  readonly workflow: string
  readonly origin: string | undefined
  readonly act: string | undefined
}

function Named({ workflow, origin, act }: NamedProps) {
  const asked = { workflow, origin }
  const query = useQuery({
    queryKey: ['draft', asked],
    queryFn: ({ signal }) => request(`/matters/draft?${queryOf(asked)}`, draftSchema, { signal }),
    gcTime: 0,
  })
  if (query.isPending) return <Loading />
  if (query.isLoadingError) {
    const isUnknown = query.error instanceof RequestFailure && query.error.problem?.code === 'WORKFLOW_UNKNOWN'
    if (!isUnknown) return <Failure failure={query.error} retry={() => void query.refetch()} />
    return (
      <>
        <Failure failure={query.error} />
        <Choosing origin={origin} />
      </>
    )
  }
  return query.data === undefined ? null : <Drafted key={workflow} drafted={query.data} search={{ origin, act }} />
}

/** Opens a matter: the workflow's first form, filled in as far as what it is opened from tells; of no workflow, which there are. */
export function OpenPage() {
  const { workflow, origin, act } = useSearch({ from: '/open' })
  return workflow === undefined ? <Choosing origin={origin} /> : <Named workflow={workflow} origin={origin} act={act} />
}
