import { Button } from 'antd'
import { useRef, useState } from 'react'
import './file-drop.css'

interface FileDropProps {
  readonly label: string
  readonly hint: string
  /** What stands on the button while a file is on its way. */
  readonly busy: string | undefined
  readonly accept: string
  readonly primary?: boolean
  /** Whether more than one may be chosen at a time. */
  readonly several?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button to choose files with; they may also be dropped on it. */
export function FileDrop({ label, hint, busy, accept, primary = false, several = false, onFiles }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (files: FileList | null): void => {
    const taken = files === null ? [] : Array.from(files).slice(0, several ? files.length : 1)
    if (taken.length > 0 && busy === undefined) onFiles(taken)
  }
  return (
    <section
      aria-label={label}
      className={over ? 'file-drop file-drop-over' : 'file-drop'}
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
        multiple={several}
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
