import { DayField } from '../written-field'

interface DayFilterProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChoose: (day: string | undefined) => void
}

/** A day that narrows a list; cleared it narrows nothing. */
export const DayFilter = ({ label, value, onChoose }: DayFilterProps) => (
  <DayField label={label} value={value ?? ''} onChange={(day) => onChoose(day === '' ? undefined : day)} />
)
