import type { ReactNode } from 'react'

/** A field under its name. */
export function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="team-field">
      <span className="team-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  )
}
