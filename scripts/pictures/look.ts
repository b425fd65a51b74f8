import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true, linkify: true });

export const asText = (text: string): string => markdown.utils.escapeHtml(text);

/** Markdown about as GitHub shows it: no hidden comments, task lists as boxes, mentions and numbers set off. */
export function rendered(text: string): string {
  return (
    markdown
      .render(text.replace(/<!--[\s\S]*?-->/g, "").replace(/```mermaid[\s\S]*?```/g, ""))
      .replace(/<li>(<p>)?\[([ x])\] /g, (_, paragraph = "", mark) => {
        const box = `<input type="checkbox" disabled${mark === "x" ? " checked" : ""}> `;
        return `<li class="task">${paragraph}${box}`;
      })
      // The fonts of a machine without a screen have no colored signs.
      .replace(/[🔴🟠🟡🔵]/gu, (dot) => `<span style="color:${dots[dot]}">●</span>`)
      .replace(/<code>.*?<\/code>|(^|[\s>(])(@[a-z][\w/-]*)/g, (whole, before, login) =>
        login ? `${before}<b>${login}</b>` : whole,
      )
  );
}

const dots: Readonly<Record<string, string>> = { "🔴": "#cf222e", "🟠": "#bc4c00", "🟡": "#bf8700", "🔵": "#0969da" };

const ESCAPE = "\u001b";

/** A comment or a body, under the line that says whose it is. */
export function said(who: string, what: string, text: string): string {
  const name = who === "github-actions[bot]" ? "<b>github-actions</b> <i>bot</i>" : `<b>${asText(who)}</b>`;
  return `<section><header>${name} ${asText(what)}</header><div class="body">${rendered(text)}</div></section>`;
}

export interface ShownIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly labels: readonly { readonly name: string }[];
  readonly assignees?: readonly { readonly login: string }[];
}

export function heading(issue: ShownIssue): string {
  return `<h1>${asText(issue.title)} <span>#${issue.number}</span></h1><p class="meta"><span class="state ${asText(issue.state)}">${asText(issue.state)}</span> ${labels(issue)} ${owners(issue)}</p>`;
}

export function row(issue: ShownIssue): string {
  return `<div class="row"><i class="${asText(issue.state)}"></i><div><b>${asText(issue.title)}</b> ${labels(issue)}<br><span>#${issue.number} ${owners(issue)}</span></div></div>`;
}

function labels({ labels: all }: ShownIssue): string {
  return all.map(({ name }) => `<span class="label ${asText(name)}">${asText(name)}</span>`).join(" ");
}

function owners({ assignees = [] }: ShownIssue): string {
  return assignees.length > 0 ? `assigned to ${assignees.map(({ login }) => `<b>@${login}</b>`).join(", ")}` : "";
}

/** A file in an editor; `marked` is underlined. */
export function file(path: string, lines: readonly { readonly number: number; readonly html: string }[]): string {
  const rows = lines.map(({ number, html }) => `<div><em>${number}</em>${html}</div>`).join("");
  return `<section class="file"><header><b>${asText(path)}</b></header><pre>${rows}</pre></section>`;
}

const ansi: Readonly<Record<string, string>> = {
  "1": "font-weight:600",
  "2": "color:#8b949e",
  "31": "color:#ff7b72",
  "32": "color:#7ee787",
  "33": "color:#e3b341",
  "34": "color:#79c0ff",
  "35": "color:#d2a8ff",
  "36": "color:#76e3ea",
  "90": "color:#8b949e",
};

/** What a command printed in colour, below the line that was typed. */
export function terminal(command: string, output: string): string {
  let open = 0;
  const text = asText(output.trimEnd()).replace(new RegExp(`${ESCAPE}\\[([\\d;]*)m`, "g"), (_, codes: string) => {
    const styles = codes.split(";").flatMap((code) => ansi[code] ?? []);
    if (styles.length > 0) {
      open++;
      return `<span style="${styles.join(";")}">`;
    }
    const closing = "</span>".repeat(open);
    open = 0;
    return closing;
  });
  return `<pre class="terminal"><span class="prompt">$</span> ${asText(command)}\n${text}</pre>`;
}

/** A page as wide as the README shows pictures. It runs no script and loads nothing, whatever people wrote. */
export function page(content: string, width = 1000): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><style>${css}</style><main style="width:${width}px">${content}</main>`;
}

const css = `
  body { font: 14px/1.5 "Liberation Sans", sans-serif; color: #1f2328; background: #fff; margin: 0 }
  main { padding: 20px; box-sizing: border-box; margin: 0 auto } a:has(> .row) { color: inherit }
  .two { display: grid; grid-template-columns: 1.12fr 1fr; gap: 20px; align-items: start }
  .step { color: #59636e; font-weight: 600; margin: 0 0 6px; font-size: 13px } .step b { color: #0969da; margin-right: 6px }
  section, .list { border: 1px solid #d1d9e0; border-radius: 8px; overflow: hidden; background: #fff }
  section + section { margin-top: 12px } .gap { margin-top: 18px }
  header { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 7px 14px; color: #59636e }
  header b { color: #1f2328 } header i { border: 1px solid #d1d9e0; border-radius: 9px; padding: 0 6px; font-size: 11px; font-style: normal }
  .body { padding: 10px 14px; overflow-wrap: break-word } .body > :first-child { margin-top: 0 } .body > :last-child { margin-bottom: 0 }
  h1 { font-size: 21px; font-weight: 600; margin: 0 0 6px } h1 span { color: #59636e; font-weight: 400 }
  h3 { font-size: 16px; border-bottom: 1px solid #d1d9e0; padding-bottom: 4px; margin: 14px 0 8px } h4 { margin: 12px 0 4px }
  p { margin: 6px 0 } p.meta { margin: 0 0 10px; color: #59636e } ul, ol { padding-left: 20px; margin: 6px 0 }
  li.task { list-style: none; margin-left: -18px } li.task input { margin: 0 4px 0 0; vertical-align: -2px }
  code { background: #eff1f3; padding: 1px 5px; border-radius: 5px; font: 12px "DejaVu Sans Mono", monospace }
  a { color: #0969da; text-decoration: none } sub { vertical-align: 0; font-size: 12px; color: #59636e }
  table { border-collapse: collapse; margin: 8px 0 } td, th { border: 1px solid #d1d9e0; padding: 3px 10px; text-align: left; vertical-align: top }
  thead:not(:has(th:not(:empty))) { display: none }
  blockquote { border-left: 3px solid #d1d9e0; color: #59636e; margin: 8px 0; padding-left: 12px }
  .label { border-radius: 12px; padding: 1px 9px; font-size: 12px; background: #ddf4ff; color: #0550ae; font-weight: 400 }
  .label.overdue { background: #ffebe9; color: #a40e26 } .label.sev-1 { background: #fff1e5; color: #9a3412 }
  .label.incident { background: #ffebe9; color: #a40e26 } .label.incident-digest { background: #fbefff; color: #6e3adb }
  .row { display: flex; gap: 10px; padding: 9px 14px } .row + .row, a + a > .row { border-top: 1px solid #d1d9e0 } .row span { color: #59636e; font-size: 12px }
  .row .label { color: #0550ae } .row .label.overdue, .row .label.incident { color: #a40e26 } .row .label.sev-1 { color: #9a3412 }
  .state { border-radius: 12px; padding: 1px 10px; font-size: 12px; color: #fff; background: #1f883d; text-transform: capitalize } .state.closed { background: #8250df }
  i.open, i.closed { width: 9px; height: 9px; border: 2px solid #1a7f37; border-radius: 50%; flex: none; margin-top: 4px } i.closed { border-color: #8250df }
  pre { font: 13px/1.6 "DejaVu Sans Mono", monospace; margin: 0; padding: 8px 14px; white-space: pre-wrap }
  .file em { display: inline-block; width: 30px; color: #8c959f; font-style: normal }
  .file u { text-decoration: underline wavy #cf222e; text-underline-offset: 3px } .file u.warning { text-decoration-color: #bf8700 }
  .terminal { background: #0d1117; color: #e6edf3; border-radius: 8px; padding: 16px 18px; font-size: 12.5px } .prompt { color: #7ee787 }
  .cut { position: relative; overflow: hidden; box-sizing: border-box } .cut::after { content: ""; position: absolute; inset: auto 0 0 0; height: 70px; background: linear-gradient(#fff0, #fff) }
`;
