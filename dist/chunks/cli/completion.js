import"../rolldown-runtime.js";import{commonOptions,listed,onlyWord,wrongChoice}from"../cli.js";import{schemaNames}from"../commands/schema.js";const shells=[`bash`,`zsh`,`fish`];function scriptFor(e,t){return{bash,zsh,fish}[e](t)}const completionCommand={positionals:`bash|zsh|fish`,options:[],async run({positionals:[e,...t]}){if(!isShell(e)||t.length>0){let n=`incident completion ${shells[0]}`,r=onlyWord(e===void 0?[]:[e,...t],{name:`shell`,expected:listed(shells,`or`),example:n});throw wrongChoice({found:`shell "${r}"`,word:r,choices:shells,write:e=>`"incident completion ${e}"`})}let{commands:n}=await import(`../cli.js`).then(e=>e.commands_exports);return{exitStatus:0,script:scriptFor(e,(await Promise.all(n.map(({load:e})=>e()))).map(completable))}},format:({script:e})=>e};function isShell(e){return shells.includes(e)}function completable({name:e,summary:t,positionals:n,options:r}){let i={schema:schemaNames,completion:shells};return{name:e,summary:t,options:[...r,...commonOptions],words:i[e]??[],takesFiles:n!==void 0&&i[e]===void 0}}const optionWords=({options:e})=>e.map(({name:e})=>`--${e}`),withChoices=({options:e})=>e.filter(({choices:e})=>e!==void 0);function bash(e){let t=e.map(e=>{let t=withChoices(e).map(({name:e,choices:t=[]})=>`      --${e}) words="${t.join(` `)}" ;;`),n=[...e.words,...optionWords(e)].join(` `);return[`    ${e.name})`,`      case "$previous" in`,...t,`      --config|--cwd|--out) words= ;;`,`      *) words="${n}" ;;`,`      esac ;;`].join(`
`)});return`# bash completion of incident
_incident() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" words=
  if ((COMP_CWORD == 1)); then
    words="${e.map(({name:e})=>e).join(` `)} --help --version"
  else
    case "\${COMP_WORDS[1]}" in
${t.join(`
`)}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _incident incident
`}function zsh(e){let t=e.map(e=>{let t=e.options.map(e=>`'--${e.name}[${inBrackets(e.summary)}]${zshValue(e)}'`),n=e.words.length>0?[`'1: :(${e.words.join(` `)})'`]:[],r=e.takesFiles?[`'*:file:_files'`]:[];return`    ${e.name}) _arguments ${[...t,...n,...r].join(` `)} ;;`});return`#compdef incident
_incident() {
  local -a commands=(
${e.map(({name:e,summary:t})=>`    '${e}:${inQuotes(t)}'`).join(`
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
${t.join(`
`)}
  esac
}
compdef _incident incident
`}function zshValue({value:e,choices:t}){return e===void 0?``:t?`:${e}:(${t.join(` `)})`:/^(?:FILE|DIR)$/.test(e)?`:${e}:_files`:`:${e}:`}function fish(e){return`# fish completion of incident\n${e.flatMap(e=>[`complete -c incident -n __fish_use_subcommand -f -a ${e.name} -d '${inQuotes(e.summary)}'`,...e.words.map(t=>`${fishOf(e)} -f -a ${t}`),...e.options.map(t=>fishOption(e,t))]).join(`
`)}\n`}const fishOf=({name:e})=>`complete -c incident -n '__fish_seen_subcommand_from ${e}'`;function fishOption(e,{name:t,value:n,choices:r,summary:i}){let a=n===void 0?``:r?` -x -a '${r.join(` `)}'`:` -r`;return`${fishOf(e)} -l ${t}${a} -d '${inQuotes(i)}'`}function inQuotes(e){return e.replaceAll(`'`,`’`)}function inBrackets(e){return inQuotes(e).replace(/[[\]]/g,`\\$&`)}export{completionCommand};