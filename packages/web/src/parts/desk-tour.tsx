import { Tour } from 'antd'
import { useEffect } from 'react'
import { useTour } from '../shell/tour'
import { useWords } from '../words/language'

/** What the tour shows, by the id of its place on the desk. */
const STEPS = [
  ['duty', 'duty'],
  ['figures', 'figures'],
  ['clocks', 'running-out'],
  ['findings', 'new-findings'],
  ['board', 'golden'],
] as const

/** Shows a user around the desk once; the page stays usable meanwhile, and Escape ends it. */
export function DeskTour() {
  const { t } = useWords()
  const { seen, remember } = useTour()
  useEffect(() => {
    if (seen) return
    // The tour looks for its place anew when the window changes, not when a band above it is opened. Its box follows the place.
    const placeAnew = (): boolean => window.dispatchEvent(new Event('resize'))
    const watch = new ResizeObserver(() => {
      placeAnew()
      requestAnimationFrame(placeAnew)
    })
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [seen])
  if (seen) return null
  const end = (): void => void remember(true)
  return (
    <Tour
      open
      mask={false}
      // Whatever is opened meanwhile lies above it.
      zIndex={900}
      type="primary"
      onClose={end}
      onFinish={end}
      steps={STEPS.map(([name, place], index) => ({
        title: `${index + 1}/${STEPS.length} ${t(`tour.${name}Title`)}`,
        description: t(`tour.${name}`),
        target: () => document.getElementById(place) ?? document.body,
        prevButtonProps: { children: t('tour.previous') },
        nextButtonProps: { children: index + 1 === STEPS.length ? t('tour.finish') : t('tour.next') },
      }))}
    />
  )
}
