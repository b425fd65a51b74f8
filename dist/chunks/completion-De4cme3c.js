import"./rolldown-runtime-BH76xvYa.js";import{_ as commonOptions,b as UsageError}from"./command-line-C5xuCQEd.js";import{n as schemaNames}from"./schema-CnywuDIc.js";const shells=[`bash`,`zsh`,`fish`];function scriptFor(shell,commands){return{bash,zsh,fish}[shell](commands)}const optionWords=({options})=>options.map(({name})=>`--${name}`),withChoices=({options})=>options.filter(({choices})=>choices!==void 0);function bash(commands){let cases=commands.map(command=>{let choices=withChoices(command).map(({name,choices=[]})=>`      --${name}) words="${choices.join(` `)}" ;;`),words=[...command.words,...optionWords(command)].join(` `);return[`    ${command.name})`,`      case "$previous" in`,...choices,`      --config|--cwd|--out) words= ;;`,`      *) words="${words}" ;;`,`      esac ;;`].join(`
`)});return`# bash completion of incident
_incident() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" words=
  if ((COMP_CWORD == 1)); then
    words="${commands.map(({name})=>name).join(` `)} --help --version"
  else
    case "\${COMP_WORDS[1]}" in
${cases.join(`
`)}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _incident incident
`}function zsh(commands){let cases=commands.map(command=>{let specs=command.options.map(option=>`'--${option.name}[${inBrackets(option.summary)}]${zshValue(option)}'`),words=command.words.length>0?[`'1: :(${command.words.join(` `)})'`]:[],files=command.takesFiles?[`'*:file:_files'`]:[];return`    ${command.name}) _arguments ${[...specs,...words,...files].join(` `)} ;;`});return`#compdef incident
_incident() {
  local -a commands=(
${commands.map(({name,summary})=>`    '${name}:${inQuotes(summary)}'`).join(`
`)}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  ((CURRENT--))
  case "$command" in
${cases.join(`
`)}
  esac
}
compdef _incident incident
`}function zshValue({value,choices}){return value===void 0?``:choices?`:${value}:(${choices.join(` `)})`:/^(?:FILE|DIR)$/.test(value)?`:${value}:_files`:`:${value}:`}function fish(commands){return`# fish completion of incident\n${commands.flatMap(command=>[`complete -c incident -n __fish_use_subcommand -f -a ${command.name} -d '${inQuotes(command.summary)}'`,...command.words.map(word=>`${fishOf(command)} -f -a ${word}`),...command.options.map(option=>fishOption(command,option))]).join(`
`)}\n`}const fishOf=({name})=>`complete -c incident -n '__fish_seen_subcommand_from ${name}'`;function fishOption(command,{name,value,choices,summary}){let argument=value===void 0?``:choices?` -x -a '${choices.join(` `)}'`:` -r`;return`${fishOf(command)} -l ${name}${argument} -d '${inQuotes(summary)}'`}function inQuotes(text){return text.replaceAll(`'`,`’`)}function inBrackets(text){return inQuotes(text).replace(/[[\]]/g,`\\$&`)}const completion={name:`completion`,summary:`prints a script that completes this command's words: for bash, zsh or fish`,positionals:`bash|zsh|fish`,options:[],async run({positionals:[shell,...more]},session){if(!isShell(shell)||more.length>0)throw new UsageError(`completion takes one of ${shells.join(`, `)}`,`For example: source <(incident completion bash), or "incident completion fish > ~/.config/fish/completions/incident.fish".`);let{commands}=await import(`./commands-XpDwPsGh.js`),loaded=await Promise.all(commands.map(({load})=>load()));return session.out(scriptFor(shell,loaded.map(completable))),0}};function isShell(word){return shells.includes(word)}function completable({name,summary,positionals,options}){let words={schema:schemaNames,completion:shells};return{name,summary,options:[...options,...commonOptions],words:words[name]??[],takesFiles:positionals!==void 0&&words[name]===void 0}}export{completion};