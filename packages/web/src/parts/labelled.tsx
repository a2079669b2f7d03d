import { type ReactNode, useId } from 'react'

interface LabelledProps {
  readonly label: string
  readonly wide?: boolean
  /** The control, which takes the id. */
  readonly children: (id: string) => ReactNode
}

/** A control below its name. */
export function Labelled({ label, wide = false, children }: LabelledProps) {
  const id = useId()
  return (
    <div className={wide ? 'wide' : undefined}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
