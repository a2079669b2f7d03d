import { Button } from 'antd'
import { useRef, useState } from 'react'

interface ImportDropProps {
  readonly label: string
  readonly hint: string
  /** What stands on the button while a file is on its way. */
  readonly busy: string | undefined
  readonly accept: string
  readonly primary?: boolean
  readonly onFile: (file: File) => void
}

/** A button to choose a file with; a file may also be dropped on it. */
export function ImportDrop({ label, hint, busy, accept, primary = false, onFile }: ImportDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null): void => {
    const file = files?.item(0)
    if (file !== null && file !== undefined && busy === undefined) onFile(file)
  }
  return (
    <section
      aria-label={label}
      className={over ? 'import-drop import-drop-over' : 'import-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={({ target }) => {
          take(target.files)
          target.value = ''
        }}
      />
      <Button
        type={primary ? 'primary' : 'default'}
        disabled={busy !== undefined}
        onClick={() => input.current?.click()}
      >
        {busy ?? label}
      </Button>{' '}
      <span className="hint">{hint}</span>
    </section>
  )
}
