import { Popover } from 'antd'
import type { ReactNode } from 'react'
import './why.css'

/** A figure that says how it was counted when it is clicked. @param name what the figure is, for those who cannot see its column */
export const Why = ({
  name,
  figure,
  children,
}: {
  readonly name: string
  readonly figure: ReactNode
  readonly children: ReactNode
}) => (
  <Popover
    trigger="click"
    title={name}
    content={<div className="why-text">{children}</div>}
    // Within the page's content, where those who go from landmark to landmark find it.
    getPopupContainer={(figure) => figure.closest('main') ?? document.body}
  >
    <button type="button" className="why">
      {figure}
    </button>
  </Popover>
)
