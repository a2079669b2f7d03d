import { documentsSchema, type MatterDto } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { request } from '../api/request'
import { useWords } from '../words/language'
import { DocumentMissing } from './document-missing'
import { DocumentState } from './document-state'
import { DocumentWay } from './document-way'
import { Empty, Failure, Loading } from './page-state'
import './document.css'

/** The documents of a matter: read anew whenever somebody has acted on it. */
export const useDocuments = (matter: string, version: number | undefined) =>
  useQuery({
    queryKey: ['matter', matter, 'documents', version],
    queryFn: ({ signal }) => request(`/matters/${encodeURIComponent(matter)}/documents`, documentsSchema, { signal }),
    enabled: version !== undefined,
    placeholderData: (before) => before,
  })

/** What a matter has issued and drafted: each with state, number, its way, and what it still lacks. */
export function MatterDocuments({ matter }: { readonly matter: MatterDto }) {
  const { t, say } = useWords()
  const query = useDocuments(matter.id, matter.version)
  return (
    <section className="panel">
      <h2>{t('documents.title')}</h2>
      {query.isPending ? <Loading /> : null}
      {query.isLoadingError ? <Failure failure={query.error} retry={() => void query.refetch()} /> : null}
      {query.data?.length === 0 ? <Empty text={t('documents.none')} /> : null}
      <ol className="documents">
        {query.data?.map((document) => (
          <li key={document.id}>
            <div className="document-line">
              <Link to="/matters/$id/documents/$document" params={{ id: matter.id, document: document.id }}>
                {say(document.title)}
              </Link>
              <DocumentState document={document} />
            </div>
            <DocumentWay document={document} records={matter.records} />
            <DocumentMissing document={document} matter={matter} />
          </li>
        ))}
      </ol>
    </section>
  )
}
