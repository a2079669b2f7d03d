import type { ImportBatchDto } from '@hengjian/contract'
import { useOffice } from '../shell/office'
import { useWords } from '../words/language'

/** By which mapping a file is read, and at which site what it reports happened. */
export function BatchSource({ batch }: { readonly batch: ImportBatchDto }) {
  const { t, say } = useWords()
  const sites = useOffice().data?.sites ?? []
  const { mapping, site } = batch
  const name = sites.find(({ id }) => id === site)?.name ?? null
  return (
    <>
      {mapping === null ? '' : `${t('imports.mapping')}${t('importMark.colon')}${say(mapping.name)}　`}
      {site === null ? '' : `${t('importTable.site')}${t('importMark.colon')}${name === null ? site : say(name)}　`}
    </>
  )
}
