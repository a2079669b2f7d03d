import type { AttachedDto } from '@hengjian/contract'
import { useWords } from '../words/language'
import { fileSize } from './file-size'
import './files.css'

/** Files of an action, to be kept; what the scanner said of each is said as it is. */
export function FileLinks({ files }: { readonly files: readonly AttachedDto[] }) {
  const { t } = useWords()
  return (
    <ul className="file-list">
      {files.map(({ id, name, size, scan }) => (
        <li key={id}>
          <a href={`/api/v1/attachments/${id}/file`} download={name}>
            {name}
          </a>{' '}
          <span className={scan === 'clean' ? 'hint' : 'file-unscanned'}>
            {fileSize(size)} · {t(`scan.${scan}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
