/** What `hengjian help` prints: Chinese first. */
export const usage = (): string => `衡鉴 · Hengjian

用法 · usage: hengjian <command> [options]

  serve                         启动工作台 · serve the workbench
  doctor                        列出设置并自检 · list the settings and check this machine
  check LOG --models FILE       用模型检查一份日志 · run models over a log, without a server
        [--mapping FILE] [--as-of TIME] [--format table|jsonl] [--effort LOOKS]
                                LOG: .csv .xlsx .ndjson .xes .json (OCEL 2.0), .gz
  due --count CODE --days N --from TIME [--lang zh|en]
                                计算一个法定期限并说明理由 · compute a statutory limit and explain it
  due --jsonl                   每行一个问题 · one JSON question a line from standard input
  backup --to FILE [--key-to FILE]
                                备份；--key-to 另存以口令封存的主密钥 · back up; seal the master key apart
  restore --from FILE [--key-from FILE]
                                恢复到空数据库 · restore into an empty database
  export --format ocel|xes --to FILE [--gz] [--office ID] [--with-identities --reason TEXT]
                                导出事件日志，默认隐去身份 · export an event log, identities masked by default
  archive MATTER --to FILE --reason TEXT [--office ID]
                                导出已结束事项的归档卷，按编号指定 · export the archive volume of a matter that has ended, by its number
  demo --to FOLDER [--seed N] [--anchor TIME] [--people N] [--site north|south] [--rules]
                                生成演示区各外部系统的导出文件 · write files as outside systems export them, to try an import with
  office open --name NAME --login LOGIN
                                在同一数据库中增设一个单位及其安全管理员 · open a further office in this database, with its security administrator
  keys rotate                   更换主密钥并启用新的数据密钥 · replace the master key, begin new data keys
  audit verify [--checkpoints FILE] [--file EXPORT]
                                校验审计（或者其导出文件）是否完整 · verify that the audit, or an export of it, is whole
  audit export --to FILE        导出审计，供独立校验 · export the audit, for a verifier of its own
  audit checkpoint [--to FILE]  取检查点，另处留存 · take a checkpoint to keep elsewhere

退出码 · exit codes: 0 正常 fine · 1 有发现或检查未通过 findings or a failed check · 2 用法或输入有误 bad usage or input
`
