/** Counts side by side, each under its word. */
export function ImportFigures({ figures }: { readonly figures: readonly (readonly [title: string, value: number])[] }) {
  return (
    <dl className="import-figures">
      {figures.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
