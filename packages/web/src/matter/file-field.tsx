import { ATTACHMENT_ENDINGS, type AttachmentDraftDto, attachmentKinds } from '@hengjian/contract'
import { Alert, Button } from 'antd'
import { FileDrop } from '../parts/file-drop'
import { Failure } from '../parts/page-state'
import { SignedOut } from '../parts/signed-out'
import { useWords } from '../words/language'
import { isSignedOut } from './faults'
import { fileSize } from './file-size'
import { discardFile, type RefusedFile, TOO_LARGE, useFileDrafts, useUploading } from './use-files'
import './files.css'

const ACCEPT = attachmentKinds.flatMap((kind) => ATTACHMENT_ENDINGS[kind].map((ending) => `.${ending}`)).join(',')

function Refused({ file: { name, failure }, most }: { readonly file: RefusedFile; readonly most: string }) {
  const { t } = useWords()
  if (isSignedOut(failure)) return <SignedOut more={t('file.notSent').replace('{}', name)} />
  if (failure !== TOO_LARGE) return <Failure failure={failure} />
  return <Alert type="error" showIcon title={t('file.tooLarge').replace('{}', most)} description={name} />
}

/** A file that waits with its form; one that has expired says so, and is to be removed. */
function Waiting({
  draft,
  isGone,
  onRemove,
}: {
  readonly draft: AttachmentDraftDto | undefined
  readonly isGone: boolean
  readonly onRemove: () => void
}) {
  const { t } = useWords()
  const name = draft?.name ?? (isGone ? t('file.gone') : t('page.loading'))
  return (
    <li>
      <span className={isGone ? 'field-fault' : 'file-name'}>{name}</span>{' '}
      {draft === undefined ? null : (
        <span className="hint">
          {fileSize(draft.size)} · {t(`scan.${draft.scan}`)}
        </span>
      )}{' '}
      <Button size="small" aria-label={`${t('file.remove')} ${name}`} onClick={onRemove}>
        {t('file.remove')}
      </Button>
    </li>
  )
}

interface FileFieldProps {
  readonly title: string
  readonly ids: readonly string[]
  readonly onIds: (ids: readonly string[]) => void
}

/** Files for a form: chosen or dropped, brought at once, and kept with the half-filled form until it is sent. */
export function FileField({ title, ids, onIds }: FileFieldProps) {
  const { t } = useWords()
  const drafts = useFileDrafts()
  const { underWay, refused, bring } = useUploading(ids, onIds)
  const mostBytes = drafts.data?.mostBytes ?? Number.MAX_SAFE_INTEGER
  const most = drafts.data === undefined ? '' : fileSize(mostBytes)
  return (
    <div className="files">
      {ids.length === 0 ? null : (
        <ul className="file-list">
          {ids.map((id) => {
            const draft = drafts.data?.drafts.find((one) => one.id === id)
            return (
              <Waiting
                key={id}
                draft={draft}
                isGone={draft === undefined && drafts.isFetched && !drafts.isFetching}
                onRemove={() => {
                  onIds(ids.filter((one) => one !== id))
                  void discardFile(id)
                }}
              />
            )
          })}
        </ul>
      )}
      <FileDrop
        label={`${t('file.choose')} · ${title}`}
        hint={t('file.hint').replace('{}', most)}
        busy={underWay === undefined ? undefined : `${t('file.underWay')} ${underWay}`}
        accept={ACCEPT}
        several
        onFiles={(files) => void bring(files, mostBytes)}
      />
      {refused.map((file) => (
        <Refused key={file.name} file={file} most={most} />
      ))}
    </div>
  )
}
