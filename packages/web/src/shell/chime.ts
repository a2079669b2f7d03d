const KEPT = 'hengjian.sound'

/** Whether this reader asked for a sound when a clock becomes urgent; off until asked for. */
export function soundWanted(): boolean {
  try {
    return localStorage.getItem(KEPT) === 'on'
  } catch {
    return false
  }
}

let audio: AudioContext | undefined

/** A browser lets a page sound only after somebody has touched it: call this from a click or a key. */
export function wakeSound(): void {
  audio ??= new AudioContext()
  void audio.resume()
}

/** Remembers on this machine whether to sound. */
export function wantSound(wanted: boolean): void {
  try {
    localStorage.setItem(KEPT, wanted ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing still sounds for now.
  }
  if (wanted) wakeSound()
}

/** Two short tones. Silent where the browser does not allow it yet; what is announced stands on the page as well. */
export function chime(): void {
  if (audio === undefined || audio.state !== 'running') return
  for (const [start, frequency] of [
    [0, 660],
    [0.25, 880],
  ] as const) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = frequency
    volume.gain.value = 0.15
    tone.connect(volume).connect(audio.destination)
    tone.start(audio.currentTime + start)
    tone.stop(audio.currentTime + start + 0.18)
  }
}
