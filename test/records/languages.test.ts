import assert from "node:assert/strict";
import { test } from "node:test";
import { minute, postmortem } from "./reading.ts";

/** Post-mortems in the forms of public templates, each with the terms of its sections, its one or two items and its timeline. */
const documents: readonly (readonly [
  language: string,
  text: string,
  terms: readonly string[],
  items: readonly (readonly [title: string, owner: string | null, due: string | null, status: string])[],
  timeline: readonly [count: number, first: string],
])[] = [
  [
    "Norwegian",
    "# Saldo vises ikke for noen kunder\n\n**Dato:** 01.07.2019\n\n**Alvorlighetsgrad:** SEV-2\n\n## Sammendrag\nFeil.\n\n## Påvirkning\nNoen.\n\n## Rotårsaker\nDoble rader.\n\n## Påvisning\nEn alarm.\n\n## Løsning\nSlettet.\n\n## Aksjonspunkter\n\n| Aksjon | Type | Eier | Frist | Status |\n| --- | --- | --- | --- | --- |\n| Rydd doble rader | fikse | Kari | 05.07.2019 | Ferdig |\n| Lag en alarm | oppgave | team dagpenger | 9. juli 2019 | Ikke påbegynt |\n\n## Hva lærte vi?\n- Test\n\n## Tidslinje\n\n01.07.2019\n- 07:11: Første varsel\n- 15:29: Alt virker igjen\n",
    ["summary", "impact", "root-cause", "detection", "mitigation", "action-items", "lessons-learned", "timeline"],
    [
      ["Rydd doble rader", "Kari", "2019-07-05", "done"],
      ["Lag en alarm", "team dagpenger", "2019-07-09", "open"],
    ],
    [2, "2019-07-01T07:11Z"],
  ],
  [
    "Swedish",
    "# Betalningar nere\n\n**Datum:** 2026-05-29\n**Allvarlighetsgrad:** SEV-1\n\n## Sammanfattning\nFel.\n\n## Påverkan\nAlla.\n\n## Tidslinje\n\n| Tidpunkt | Händelse |\n|---|---|\n| 04:02 | Larm |\n| 04:47 | Löst |\n\n## Grundorsak\nCertifikat.\n\n## Åtgärder\n\n| Åtgärd | Ansvarig | Klart senast | Status |\n|---|---|---|---|\n| Förnya certifikatet | Åsa | 5 juni 2026 | Pågår |\n| Skriv en rutin | Erik | 9 augusti 2026 | Klart |\n\n## Lärdomar\n- Öva\n",
    ["summary", "impact", "timeline", "root-cause", "action-items", "lessons-learned"],
    [
      ["Förnya certifikatet", "Åsa", "2026-06-05", "in-progress"],
      ["Skriv en rutin", "Erik", "2026-08-09", "done"],
    ],
    [2, "2026-05-29T04:02Z"],
  ],
  [
    "Danish",
    "# Betalinger nede\n\n**Dato:** 29. maj 2026\n\n## Resumé\nFejl.\n\n## Påvirkning\nAlle.\n\n## Tidslinje\n- 04:02 Alarm\n- 04:47 Løst\n\n## Årsag\nCertifikat.\n\n## Handlingspunkter\n- [ ] Forny certifikatet (Ansvarlig: Søren, Frist: 5. juni 2026)\n- [x] Skriv en vejledning (Ansvarlig: Mette)\n\n## Læring\n- Øv\n",
    ["summary", "impact", "timeline", "root-cause", "action-items", "lessons-learned"],
    [
      ["Forny certifikatet", "Søren", "2026-06-05", "open"],
      ["Skriv en vejledning", "Mette", null, "done"],
    ],
    [2, "2026-05-29T04:02Z"],
  ],
  [
    "Dutch",
    "# Betalingen vielen uit\n\n**Datum:** 29 mei 2026\n**Ernst:** SEV-2\n\n## Samenvatting\nFout.\n\n## Gevolgen\nAllen.\n\n## Tijdlijn\n| Tijd | Gebeurtenis |\n|---|---|\n| 04:02 | Alarm |\n| 04:47 | Opgelost |\n\n## Oorzaak\nCertificaat.\n\n## Oplossing\nVernieuwd.\n\n## Actiepunten\n| # | Actie | Verantwoordelijke | Deadline | Status |\n|---|---|---|---|---|\n| 1 | Vernieuw het certificaat | Anouk | 5 juni 2026 | Bezig |\n| 2 | Schrijf een draaiboek | Jeroen | 12 maart 2027 | Afgerond |\n\n## Geleerde lessen\n- Oefenen\n",
    ["summary", "impact", "timeline", "root-cause", "mitigation", "action-items", "lessons-learned"],
    [
      ["Vernieuw het certificaat", "Anouk", "2026-06-05", "in-progress"],
      ["Schrijf een draaiboek", "Jeroen", "2027-03-12", "done"],
    ],
    [2, "2026-05-29T04:02Z"],
  ],
  [
    "Italian",
    "# Pagamenti non disponibili\n\n**Data:** 29 maggio 2026\n**Gravità:** SEV-1\n\n## Sommario\nErrore.\n\n## Impatto\nTutti.\n\n## Cronologia\n| Ora | Evento |\n|---|---|\n| 04:02 | Allarme |\n| 04:47 | Risolto |\n\n## Causa radice\nCertificato.\n\n## Risoluzione\nRinnovato.\n\n## Azioni correttive\n| Azione | Responsabile | Scadenza | Stato |\n|---|---|---|---|\n| Rinnovare il certificato | Giulia | 5 giugno 2026 | In corso |\n| Scrivere la procedura | Marco | 2 luglio 2026 | Completato |\n\n## Lezioni apprese\n- Provare\n",
    ["summary", "impact", "timeline", "root-cause", "mitigation", "action-items", "lessons-learned"],
    [
      ["Rinnovare il certificato", "Giulia", "2026-06-05", "in-progress"],
      ["Scrivere la procedura", "Marco", "2026-07-02", "done"],
    ],
    [2, "2026-05-29T04:02Z"],
  ],
  [
    "Polish",
    "# Awaria płatności\n\n**Data:** 29 maja 2026\n\n## Podsumowanie\nBłąd.\n\n## Wpływ\nWszyscy.\n\n## Oś czasu\n| Godzina | Zdarzenie |\n|---|---|\n| 04:02 | Alarm |\n| 04:47 | Naprawiono |\n\n## Przyczyna źródłowa\nCertyfikat.\n\n## Działania naprawcze\n| Działanie | Właściciel | Termin | Status |\n|---|---|---|---|\n| Odnowić certyfikat | Zofia | 5 czerwca 2026 | W toku |\n| Napisać instrukcję | Piotr | 3 października 2026 | Zakończone |\n\n## Wnioski\n- Ćwiczyć\n",
    ["summary", "impact", "timeline", "root-cause", "action-items", "lessons-learned"],
    [
      ["Odnowić certyfikat", "Zofia", "2026-06-05", "in-progress"],
      ["Napisać instrukcję", "Piotr", "2026-10-03", "done"],
    ],
    [2, "2026-05-29T04:02Z"],
  ],
  [
    "Korean",
    "# 결제 서비스 장애\n\n**발생일**: 2026-05-29\n**심각도**: SEV-1\n\n## 요약\n장애.\n\n## 영향\n전체.\n\n## 타임라인\n| 시간 | 내용 |\n|---|---|\n| 04:02 | 알림 |\n| 04:47 | 복구 |\n\n## 근본 원인\n인증서.\n\n## 액션 아이템\n| 액션 | 담당자 | 기한 | 상태 |\n|---|---|---|---|\n| 인증서 갱신 | 김철수 | 2026-06-05 | 진행 중 |\n| 런북 업데이트 | 온콜팀 | 2026년 6월 8일 | 완료 |\n\n## 교훈\n- 연습\n",
    ["summary", "impact", "timeline", "root-cause", "action-items", "lessons-learned"],
    [
      ["인증서 갱신", "김철수", "2026-06-05", "in-progress"],
      ["런북 업데이트", "온콜팀", "2026-06-08", "done"],
    ],
    [2, "2026-05-29T04:02Z"],
  ],
  [
    "Chinese",
    "# 支付服务故障\n\n**日期**：2026-05-29\n**严重程度**：SEV-1\n\n## 摘要\n故障。\n\n## 影响\n全部。\n\n## 时间线\n| 时间 | 事件 |\n|---|---|\n| 04:02 | 告警 |\n| 04:47 | 恢复 |\n\n## 根本原因\n证书。\n\n## 改进措施\n| 序号 | 行动项 | 优先级 | 负责人 | 截止日期 | 状态 |\n|---|---|---|---|---|---|\n| 1 | 更新证书 | P0 | 王伟 | 2026-06-05 | 进行中 |\n| 2 | 编写手册 | P1 | 李娜 | 2026年6月8日 | 已完成 |\n\n## 经验教训\n- 演练\n",
    ["summary", "impact", "timeline", "root-cause", "action-items", "lessons-learned"],
    [
      ["更新证书", "王伟", "2026-06-05", "in-progress"],
      ["编写手册", "李娜", "2026-06-08", "done"],
    ],
    [2, "2026-05-29T04:02Z"],
  ],
  [
    "traditional Chinese",
    "# 支付服務故障\n\n**日期**：2026-05-29\n\n## 時間軸\n- 04:02 警報\n- 04:47 恢復\n\n## 行動項目\n- [ ] 更新憑證（負責人：王偉，期限：2026-06-05）\n- [ ] 撰寫手冊（負責人：李娜，狀態：已完成）\n",
    ["timeline", "action-items"],
    [
      ["更新憑證", "王偉", "2026-06-05", "open"],
      ["撰寫手冊", "李娜", null, "done"],
    ],
    [2, "2026-05-29T04:02Z"],
  ],
];

for (const [language, text, terms, items, [count, first]] of documents) {
  test(`a post-mortem in ${language}`, () => {
    const record = postmortem(text);
    assert.deepEqual(
      record.sections.map(({ term }) => term),
      terms,
    );
    assert.deepEqual(
      record.actionItems.map(({ title, owner, due, status }) => [
        title.value,
        owner?.value ?? null,
        due?.date ?? null,
        status.value,
      ]),
      items,
    );
    assert.deepEqual([record.timeline.length, minute(record.timeline[0]?.at ?? null)], [count, first]);
    assert.deepEqual(
      record.problems.map(({ message }) => message),
      [],
    );
  });
}
