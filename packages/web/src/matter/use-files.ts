import { type AttachmentDraftDto, attachmentDraftSchema, attachmentDraftsSchema } from '@hengjian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { queryOf, request } from '../api/request'

/** One's own files that no action has taken yet, and how large one may be. */
export const useFileDrafts = () =>
  useQuery({
    queryKey: ['attachments'],
    queryFn: ({ signal }) => request('/attachments', attachmentDraftsSchema, { signal }),
    staleTime: 60_000,
  })

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly name: string
  /** What the server answered; `tooLarge` where it was not even sent. */
  readonly failure: unknown
}
export const TOO_LARGE = 'tooLarge'

interface Uploading {
  readonly underWay: string | undefined
  readonly refused: readonly RefusedFile[]
  readonly bring: (files: readonly File[], mostBytes: number) => Promise<void>
}

/** Brings files one after the other; each stands in the form as soon as it was taken, whatever else was typed meanwhile. */
export function useUploading(ids: readonly string[], onIds: (ids: readonly string[]) => void): Uploading {
  const client = useQueryClient()
  const latest = useRef({ ids, onIds })
  useEffect(() => {
    latest.current = { ids, onIds }
  })
  const [underWay, setUnderWay] = useState<string>()
  const [refused, setRefused] = useState<readonly RefusedFile[]>([])
  const bringOne = async (file: File, mostBytes: number): Promise<void> => {
    if (file.size > mostBytes) throw TOO_LARGE
    const path = `/attachments?${queryOf({ name: file.name })}`
    const draft: AttachmentDraftDto = await request(path, attachmentDraftSchema, { method: 'PUT', file })
    const held = [...latest.current.ids, draft.id]
    latest.current.ids = held
    latest.current.onIds(held)
  }
  const bring = async (files: readonly File[], mostBytes: number): Promise<void> => {
    setRefused([])
    for (const file of files) {
      setUnderWay(file.name)
      try {
        await bringOne(file, mostBytes)
      } catch (failure) {
        setRefused((before) => [...before, { name: file.name, failure }])
      }
    }
    setUnderWay(undefined)
    await client.invalidateQueries({ queryKey: ['attachments'] })
  }
  return { underWay, refused, bring }
}

/** Takes back a file that is not needed; one that has expired is gone already. */
export const discardFile = async (id: string): Promise<void> => {
  const gone = { parse: () => undefined }
  await request(`/attachments/${id}`, gone, { method: 'DELETE' }).catch(() => undefined)
}
