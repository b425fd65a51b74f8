import assert from "node:assert/strict";
import { test } from "node:test";
import { statusOf } from "../../../src/records/action-items/item-status.ts";

/** Words of status cells and remarks, by what they mean. */
const words: readonly (readonly [string | null, string])[] = [
  ["done", "Done|DONE.|**done**|Done (commit 4af21c9)|✅ Complete (#118)|DONE — shipped|completed 2026-05-24|Completed on 24 May|fixed in #12|already fixed"],
  ["done", "done in v2|Merged with #12|✅ 2026-05-24|✅|☑️|Shipped, see #12|Deployed to production|100%|rolled out|:white_check_mark: done|Resolved: rolled back"],
  ["in-progress", "In progress|in_progress|WIP|🚧|⏳ in review|In progress (Alex)|80%|80 % done|partially done|mostly complete|almost done|Done except the docs|Done (only in staging)|Started, needs a review"],
  ["open", "Open|TODO (own design first)|Not started|not yet started|❌ Not started|🔴 Open|to be done|Pending|planned|-|incomplete|0%|[ ]|Deferred to Q3|Blocked on the vendor|Waiting|Backlog"],
  ["dropped", "Dropped|Won't do - cost|won’t fix|Cancelled|no longer needed|not needed|N/A|obsolete|❌|Closed as not planned|Removed|Skipped"],
  ["done", "完了（2026-02-11）|対応済み|完了|已完成|已完成（2026-02-11）|已解决|완료|완료 (2026-02-11)|완료됨|erledigt (12.5.)|umgesetzt|terminé|hecho|concluído"],
  ["done", "Ferdig|utført|fullført (#12)|klart|genomförd|åtgärdat|udført|færdig|afgerond|gereed|voltooid|completato|fatto|risolto|zrobione|ukończone|gotowe"],
  ["in-progress", "対応中|进行中|處理中|진행중|진행 중|in Arbeit|en cours|en curso|em andamento|pågår|påbörjad|i gang|mee bezig|bezig|in corso|in lavorazione|w toku|w trakcie"],
  ["open", "未着手（前回から継承）|未対応|待办|未开始|예정|미완료|offen|à faire|pendiente|a fazer|åpen|ikke påbegynt|ej påbörjad|öppen|åben|te doen|niet gestart|da fare|non iniziato|do zrobienia|otwarte"],
  ["dropped", "verworfen|annulé|cancelado|avbrutt|utgår|annulleret|vervallen|annullato|anulowane|取消|已取消|취소"],
  [null, "wat|Alex|done?|Done correctly this is safe|Complete the docs|done by the end of June|new dashboards for disks|open source first|Noah|x-ray|yes/no prompt|closed captions"],
]; // biome-ignore format: lists of words

for (const [status, list] of words) {
  for (const word of list.split("|")) {
    test(`"${word}" means ${status ?? "no status"}`, () => assert.equal(statusOf(word), status));
  }
}
