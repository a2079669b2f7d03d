import { registerRowSchema } from '@hengjian/contract/identity'
import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { request } from '../api/request'
import { Failure, Loading } from '../parts/page-state'
import { useWords } from '../words/language'

interface RegisterRowProps {
  readonly register: string
  readonly row: number
  readonly onClose: () => void
}

function Row({ register, row }: Omit<RegisterRowProps, 'onClose'>) {
  const { t, say } = useWords()
  const query = useQuery({
    queryKey: ['identityRegisters', register, 'rows', row],
    queryFn: ({ signal }) => request(`/identity-registers/${register}/rows/${row}`, registerRowSchema, { signal }),
    gcTime: 0,
  })
  if (query.isPending) return <Loading />
  if (query.data === undefined) return <Failure failure={query.error} />
  const { words, flags, register: from } = query.data
  const told = [
    [t('identityRegister.kind'), `${say(from.kind.title)} · ${from.keeper}`],
    [t('identityRegister.authority'), from.authority],
    [t('identityRegister.name'), words.name],
    [t('identityRegister.number'), words.number],
    [t('identityRegister.employer'), words.employer],
    [t('identityRegister.employerKind'), say(words.kind)],
    [t('identityRegister.post'), words.post],
    [t('identityRegister.span'), `${words.since} – ${words.until}`],
  ] as const
  return (
    <>
      <dl className="special-facts">
        {told.map(([label, text]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {flags.map(({ code, title, cure }) => (
        <p key={code}>
          {say(title)} {say(cure)} <span className="hint">{code}</span>
        </p>
      ))}
    </>
  )
}

/** The row of a register that matched somebody, masked; each look at one is in the read log. */
export function RegisterRow({ register, row, onClose }: RegisterRowProps) {
  const { t } = useWords()
  return (
    <Modal open footer={null} title={t('identityRegister.rowTitle').replace('{}', String(row))} onCancel={onClose}>
      <Row register={register} row={row} />
    </Modal>
  )
}
