import { type DocumentDto, type MatterDto, matterSchema, typesettingSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { downloadFrom } from '../api/download'
import { request } from '../api/request'
import { useAct } from '../api/use-act'
import { DocumentMissing } from '../parts/document-missing'
import { DocumentState } from '../parts/document-state'
import { DocumentWay } from '../parts/document-way'
import { useDocuments } from '../parts/matter-documents'
import { Empty, Failure, Loading } from '../parts/page-state'
import { useWords } from '../words/language'
import './document.css'

type FileKind = 'file' | 'pdf' | 'proof'

/** The document as files, and what this machine cannot make of it. */
function Files({ document }: { readonly document: DocumentDto }) {
  const { t, listed } = useWords()
  const typesetting = useQuery({
    queryKey: ['typesetting'],
    queryFn: ({ signal }) => request('/documents/typesetting', typesettingSchema, { signal }),
    staleTime: 600_000,
  })
  const name = document.number ?? document.title.zh
  const [taken, setTaken] = useState<FileKind>()
  const { act, busy, failure } = useAct()
  const take = (what: FileKind, as: string): Promise<boolean> =>
    act(() => {
      setTaken(what)
      return downloadFrom(`/documents/${document.id}/${what}`, `${name}${as}`)
    })
  const noPdf = typesetting.data?.pdf === false
  const fonts = typesetting.data?.missingFonts ?? []
  return (
    <section className="panel">
      <h2>{t('documents.files')}</h2>
      <div className="document-files">
        <Button type="primary" loading={busy && taken === 'file'} onClick={() => void take('file', '.docx')}>
          {t('documents.word')}
        </Button>
        <Button disabled={noPdf} loading={busy && taken === 'pdf'} onClick={() => void take('pdf', '.pdf')}>
          {t('documents.pdf')}
        </Button>
        {document.seal && document.signedIn !== null ? (
          <Button loading={busy && taken === 'proof'} onClick={() => void take('proof', ' 送达回证.docx')}>
            {t('documents.proof')}
          </Button>
        ) : null}
      </div>
      {failure === undefined ? null : <Failure failure={failure} />}
      {noPdf ? <p className="hint">{t('documents.pdfNone')}</p> : null}
      {fonts.length === 0 || noPdf ? null : (
        <p className="hint">{t('documents.fontsMissing').replace('{}', listed(fonts))}</p>
      )}
      <p className="hint">{t('documents.fontsHere')}</p>
    </section>
  )
}

function Standing({ document, matter }: { readonly document: DocumentDto; readonly matter: MatterDto }) {
  const { t, colon } = useWords()
  return (
    <section className="panel">
      <h2>{t('documents.way')}</h2>
      <DocumentWay document={document} records={matter.records} />
      <DocumentMissing document={document} matter={matter} />
      {document.void === null ? null : (
        <p>
          {document.void.reason === null ? '' : `${t('documents.voidReason')}${colon}${document.void.reason} `}
          <span className="hint">{t('documents.voidNumber')}</span>
        </p>
      )}
    </section>
  )
}

function Document({ document, matter }: { readonly document: DocumentDto; readonly matter: MatterDto }) {
  const { t, say } = useWords()
  return (
    <>
      <div className="title-line">
        <h1>
          {say(document.title)} <DocumentState document={document} />
        </h1>
        <Link to="/matters/$id" params={{ id: matter.id }}>
          ← {t('documents.back')} {matter.number}
        </Link>
      </div>
      {document.state === 'draft' ? <Alert type="info" showIcon title={t('documents.draftNote')} /> : null}
      <div className="document-page">
        <iframe
          className="paper"
          // A document that has gone on is another page.
          key={`${document.id}:${document.changedAt}`}
          title={t('documents.preview')}
          src={`/api/v1/documents/${document.id}/preview`}
          sandbox=""
        />
        <div>
          <Standing document={document} matter={matter} />
          <Files document={document} />
        </div>
      </div>
    </>
  )
}

/** A document as it looks on paper, with its way and its files. */
export function DocumentPage() {
  const { t } = useWords()
  const { id, document } = useParams({ from: '/matters/$id/documents/$document' })
  const matter = useQuery({
    queryKey: ['matter', id],
    queryFn: ({ signal }) => request(`/matters/${encodeURIComponent(id)}`, matterSchema, { signal }),
  })
  const documents = useDocuments(id, matter.data?.version)
  const failed = [matter, documents].find(({ isLoadingError }) => isLoadingError)
  if (failed !== undefined) return <Failure failure={failed.error} retry={() => void failed.refetch()} />
  if (matter.data === undefined || documents.data === undefined) return <Loading />
  const found = documents.data.find((one) => one.id === document)
  return found === undefined ? <Empty text={t('documents.gone')} /> : <Document document={found} matter={matter.data} />
}
