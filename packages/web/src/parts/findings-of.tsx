import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../shell/session'

interface Props {
  readonly model: string
  readonly children: ReactNode
  /** What stands there for those who read no findings. */
  readonly otherwise?: ReactNode
}

/** The way from a model to its findings, for those who may read them. */
export function FindingsOf({ model, children, otherwise = null }: Props) {
  const reads = useSession().data?.user?.permissions.includes('findings.read') === true
  if (!reads) return otherwise
  return (
    <Link to="/findings" search={{ model }}>
      {children}
    </Link>
  )
}
