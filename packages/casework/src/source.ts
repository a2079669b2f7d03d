export { local, read, rules, type Source, unread } from '@hengjian/assistance'
