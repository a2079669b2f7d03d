import { Input } from 'antd'

/** So much of a reason is asked at least, in characters. */
const LEAST = 4

/** Whether a reason is long enough to be one. */
export const isReason = (text: string): boolean => text.trim().length >= LEAST

interface ReasonFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Where a reason is written that goes into the read log. */
export const ReasonField = ({ label, value, onChange }: ReasonFieldProps) => (
  <Input
    aria-label={label}
    placeholder={label}
    maxLength={200}
    value={value}
    onChange={({ target }) => onChange(target.value)}
  />
)
