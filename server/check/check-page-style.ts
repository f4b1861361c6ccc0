/** The look of web/, in one small sheet: the page is read on strangers' telephones and loads nothing else. */
export const style = `
:root { --ink:#17212b; --ink-2:#4a5763; --ground:#f5f7f8; --surface:#fff; --surface-2:#fafbfc; --line:#e3e8ec;
  --line-strong:#cdd5db; --accent:#0b5d66; --green:#2f7d4f; --green-soft:#e6f3ea; --red:#b3261e;
  --red-soft:#fbe9e7; --paused:#5c6b82; --paused-soft:#edf0f5;
  --font:"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei UI","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif;
  --mono:"JetBrains Mono","SFMono-Regular",Consolas,"Noto Sans Mono CJK SC",monospace }
@media (prefers-color-scheme: dark) { :root { --ink:#e6ebef; --ink-2:#b4bfc8; --ground:#11171c; --surface:#182027;
  --surface-2:#1d262e; --line:#2a343d; --line-strong:#3a4650; --accent:#4fb5bd; --green:#6fc48d;
  --green-soft:#17301f; --red:#f08a80; --red-soft:#3c1a17; --paused:#a3b1c6; --paused-soft:#232c39 } }
* { box-sizing: border-box } h1, h2, p, dl, dd { margin: 0 }
html { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; grid-template-rows: auto 1fr auto; font: 14px/1.6 var(--font);
  color: var(--ink); background: var(--ground); font-variant-numeric: tabular-nums }
a { color: var(--accent) } a:focus-visible { outline: 2px solid #12a3ab; outline-offset: 2px; border-radius: 4px }
header, main { width: 100%; max-width: 608px; margin: 0 auto; padding: 24px } header { padding-bottom: 0 }
header { display: flex; align-items: center; gap: 10px } header svg { width: 30px; height: 30px; color: var(--accent) }
header b { font-size: 20px } header span { color: var(--ink-2); padding-left: 10px; border-left: 1px solid var(--line-strong) }
header a { margin-left: auto; min-height: 44px; display: flex; align-items: center }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 10px; overflow: hidden;
  box-shadow: 0 1px 2px rgb(23 33 43 / .06), 0 4px 16px rgb(23 33 43 / .06) }
.state { position: relative; overflow: hidden; padding: 32px 32px 24px; display: grid; gap: 16px; align-items: center;
  grid-template-columns: 56px minmax(0, 1fr); background: var(--soft); --tone: var(--green); --soft: var(--green-soft) }
.state.over { --tone: var(--red); --soft: var(--red-soft) } .state.unknown { --tone: var(--paused); --soft: var(--paused-soft) }
.state h1 { position: relative; font-size: 28px; line-height: 1.3 } .state p { position: relative; color: var(--ink-2) }
.strands { position: absolute; right: 0; top: 0; width: 160px; height: 100%; opacity: .22; fill: none; stroke: var(--tone); stroke-width: 3 }
.sign { width: 56px; height: 56px; border-radius: 50%; background: var(--tone); display: grid; place-items: center; color: var(--surface) }
.sign svg { width: 30px; height: 30px; fill: none; stroke: currentColor; stroke-width: 3; stroke-linecap: round; stroke-linejoin: round }
.name { padding: 24px 32px 0 } .name h2 { font-size: 20px; line-height: 1.3 } .name p { color: var(--ink-2); overflow-wrap: anywhere }
dl { padding: 16px 32px 8px } dl div { display: grid; grid-template-columns: 104px minmax(0, 1fr); gap: 16px; padding: 10px 0; border-top: 1px solid var(--line) }
dl div:first-child { border-top: 0 } dt { color: var(--ink-2); line-height: 26px } dd { font-size: 16px; overflow-wrap: anywhere }
.mono { font: 13px/26px var(--mono) }
.compare { margin: 0 32px 24px; padding: 14px 16px; border: 1px solid var(--line); border-radius: 6px; background: var(--surface-2); color: var(--ink-2) }
.compare b { color: var(--ink) } .advice { padding: 24px 32px 32px; color: var(--ink-2) } .advice + .advice { padding-top: 0 }
.after { text-align: center; font-size: 13px; line-height: 1.7; color: var(--ink-2); margin-top: 16px }
@media (max-width: 720px) { .strands { display: none } header, main { padding: 16px } header { padding-bottom: 0 } .state { padding: 24px 20px }
  .name { padding: 20px 20px 0 } dl { padding: 12px 20px 0 } dl div { grid-template-columns: 84px minmax(0, 1fr); gap: 12px }
  .compare { margin: 8px 20px 20px } .advice { padding: 20px } .advice + .advice { padding-top: 0 } }
`
