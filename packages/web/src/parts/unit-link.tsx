import { Link } from '@tanstack/react-router'
import { useSession } from '../shell/session'

/** A police unit, as the way to its page for whoever reads cases. */
export function UnitLink({ unit }: { readonly unit: string }) {
  const reads = useSession().data?.user?.permissions.includes('cases.read') === true
  if (!reads) return <>{unit}</>
  return (
    <Link to="/units/$unit" params={{ unit }}>
      {unit}
    </Link>
  )
}
