import { licencesSchema } from '@hengjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../words/language'
import { Failure, Loading } from './page-state'
import './third-party.css'

/** The build lays it beside the pages; it is no answer of the interface. */
async function readLicences(signal: AbortSignal) {
  const response = await fetch('/licences.json', { signal })
  return licencesSchema.parse(await response.json())
}

function Licences() {
  const { t } = useWords()
  const query = useQuery({ queryKey: ['licences'], queryFn: ({ signal }) => readLicences(signal), staleTime: Infinity })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  const { packages, texts } = query.data
  return (
    <ul className="third-party">
      {packages.map(({ name, version, licence, text }) => (
        <li key={`${name} ${version}`}>
          <details>
            <summary>
              <strong>{name}</strong> {version} · {licence}
            </summary>
            {text === null ? <p className="hint">{t('about.noTerms')}</p> : <pre className="raw">{texts[text]}</pre>}
          </details>
        </li>
      ))}
    </ul>
  )
}

/** The licences of what others made and runs with the product, fetched by whoever asks. */
export function ThirdParty() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <section>
      <h2>{t('about.thirdParty')}</h2>
      <p>{t('about.thirdPartyNote')}</p>
      {open ? <Licences /> : <Button onClick={() => setOpen(true)}>{t('about.showTerms')}</Button>}
    </section>
  )
}
