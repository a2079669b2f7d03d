import type { Migration } from '../migration'

/** When a room of one-stop sessions is taken, and by which matter: written with the action that prepares the session. */
export const roomBookingsMigration: Migration = {
  name: '0553-roomBookings',
  statements: [
    `create table room_booking (
      office text not null,
      matter uuid not null,
      room text not null,
      from_at bigint not null,
      until_at bigint not null check (until_at >= from_at),
      primary key (office, matter)
    )`,
    `create index room_booking_of on room_booking (office, room, from_at)`,
  ],
  appendOnly: [],
  writable: ['room_booking'],
}
