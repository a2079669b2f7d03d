import { bilingual } from './bilingual'

/** The rooms of one-stop sessions. */
export const roomsWords = bilingual({
  zh: {
    rooms: {
      note: '准备询问时即预约工作室；同一工作室同一时间只能预约一次。无权查看的预约只显示已占用。',
      book: '预约一站式询问',
      room: '工作室',
      before: '前一周',
      after: '后一周',
      taken: '已占用',
      free: '空闲',
      empty: '还没有工作室预约。登记并准备一站式询问后，预约显示在此。',
    },
  },
  en: {
    rooms: {
      note: 'A room is booked as the session is prepared; one room is taken once at a time. Of a booking that is not yours to read it is said only that it stands.',
      book: 'Book a session',
      room: 'Room',
      before: 'Week before',
      after: 'Week after',
      taken: 'taken',
      free: 'free',
      empty: 'No room is booked yet. Bookings come with the sessions that are prepared.',
    },
  },
})
