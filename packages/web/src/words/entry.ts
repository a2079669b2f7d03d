import { bilingual } from './bilingual'

/** Coming in: sign-in, first administrator, first password. */
export const entryWords = bilingual({
  zh: {
    signIn: {
      title: '登录',
      login: '用户名',
      password: '密码',
      submit: '登录',
    },
    setup: {
      title: '建立首个管理员',
      login: '用户名',
      name: '姓名',
      password: '密码（至少12位）',
      submit: '建立',
      done: '已建立，请登录。',
      officeName: '单位名称',
    },
    password: {
      title: '修改初始密码',
      current: '当前密码',
      next: '新密码（至少12位）',
      submit: '修改',
    },
  },
  en: {
    signIn: {
      title: 'Sign in',
      login: 'User name',
      password: 'Password',
      submit: 'Sign in',
    },
    setup: {
      title: 'Make the first administrator',
      login: 'User name',
      name: 'Name',
      password: 'Password (12 characters or more)',
      submit: 'Make',
      done: 'Made. Please sign in.',
      officeName: 'Office',
    },
    password: {
      title: 'Change the first password',
      current: 'Current password',
      next: 'New password (12 characters or more)',
      submit: 'Change',
    },
  },
})
