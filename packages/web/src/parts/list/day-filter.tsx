interface DayFilterProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChoose: (day: string | undefined) => void
}

/** A day that narrows a list; cleared it narrows nothing. */
export const DayFilter = ({ label, value, onChoose }: DayFilterProps) => (
  <label className="day">
    {label}{' '}
    <input
      type="date"
      className="ant-input"
      value={value ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? undefined : target.value)}
    />
  </label>
)
