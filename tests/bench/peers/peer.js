#!/usr/bin/env node
// The same work as a user would write it in Node: js-yaml, ajv, exceljs' streaming writer.
//
// peer.js validate|aggregate|report SCHEMA WORKSPACE PERIOD [FOLDER]
//
// It does what peer.py does, function by function.
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const yaml = require('js-yaml');
const Ajv2020 = require('ajv/dist/2020');

const CLASSES = ['completed_on_time', 'completed_late', 'completed_no_deadline', 'open_in_term', 'open_overdue',
  'open_no_deadline', 'cancelled', 'not_reported'];
const CLASS_WORDS = ['Hoàn thành đúng hạn', 'Hoàn thành quá hạn', 'Hoàn thành, không có hạn', 'Đang làm, trong hạn',
  'Đang làm, quá hạn', 'Đang làm, không có hạn', 'Đã hủy', 'Chưa báo cáo'];
const wordOf = Object.fromEntries(CLASSES.map((name, place) => [name, CLASS_WORDS[place]]));

// The core schema leaves dates text: the JSON Schema asks for text.
const parse = (bytes) => yaml.load(bytes.toString('utf8'), {schema: yaml.CORE_SCHEMA});
const load = (file) => parse(fs.readFileSync(file));
const round = (value, places) => Math.round(value * 10 ** places) / 10 ** places;
const day = (date) => date.toISOString().slice(0, 10);

class Workspace {
  constructor(folder) {
    this.folder = folder;
    const workspace = load(path.join(folder, 'tiendo.yaml')).workspace;
    this.plan = load(path.join(folder, workspace.plans[0]));
    this.directive = load(path.join(folder, this.plan.plan.directive));
    this.units = load(path.join(folder, workspace.units)).units;
    this.id = this.directive.directive.id;
    this.names = Object.fromEntries(this.units.map((unit) => [unit.id, unit.name]));
    this.groups = Object.fromEntries(this.units.map((unit) => [unit.id, unit.group]));
    this.entries = Object.fromEntries(this.plan.assignments.map((entry) => [entry.task, entry]));
    this.sections = {};
    this.titles = {};
    for (const section of this.directive.sections) {
      for (const task of section.tasks) {
        this.sections[task.id] = section;
        this.titles[task.id] = task.title;
      }
    }
    this.tasks = Object.keys(this.sections).filter((task) => task in this.entries);
    this.assigned = Object.fromEntries(this.units.map((unit) => [unit.id, new Set()]));
    for (const task of this.tasks) {
      const refs = new Set(this.entries[task].report);
      for (const unit of this.units) {
        if (refs.has(unit.id) || refs.has('group:' + unit.group)) this.assigned[unit.id].add(task);
      }
    }
    this.dues = {};
  }

  // After the window closes, so many working days.
  due(period, unit) {
    const rule = this.plan.reporting.due;
    let days = (rule.groups || {})[this.groups[unit]] ?? rule.working_days;
    const key = period + days;
    if (this.dues[key]) return this.dues[key];
    const [year, month] = period.split('-').map(Number);
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const date = new Date(Date.UTC(year, month - 1, Math.min(this.plan.reporting.window.to_day, last)));
    while (days > 0) {
      date.setUTCDate(date.getUTCDate() + 1);
      if (date.getUTCDay() % 6 !== 0) days -= 1;
    }
    return (this.dues[key] = day(date));
  }

  periods(until) {
    return fs.readdirSync(path.join(this.folder, 'reports', this.id)).filter((name) => name <= until).sort();
  }

  reports(period) {
    const folder = path.join(this.folder, 'reports', this.id, period);
    return fs.readdirSync(folder).sort().map((name) => path.join(folder, name));
  }
}

// All that is wrong with a report, as sentences.
function check(report, file, validator, workspace) {
  const found = validator(report) ? [] : validator.errors.map((error) => `${error.instancePath}: ${error.message}`);
  if (report === null || typeof report !== 'object') return found;
  const unit = path.basename(file, '.yaml');
  if (report.unit !== unit || report.period !== path.basename(path.dirname(file))) {
    found.push('the content is not what the path says');
  } else if (report.tasks && typeof report.tasks === 'object') {
    const asked = workspace.assigned[unit] || new Set();
    for (const task of asked) if (!(task in report.tasks)) found.push(`/tasks: ${task} is missing`);
    for (const task of Object.keys(report.tasks)) if (!asked.has(task)) found.push(`/tasks/${task}: not assigned`);
  }
  return found;
}

// {file, bytes, report, findings} of every report of the period.
function* readAll(workspace, validator, period) {
  for (const file of workspace.reports(period)) {
    const bytes = fs.readFileSync(file);
    let report;
    try {
      report = parse(bytes);
    } catch (error) {
      yield {file, bytes, report: null, findings: [error.message]};
      continue;
    }
    yield {file, bytes, report, findings: check(report, file, validator, workspace)};
  }
}

function classify(task, deadline, asOf) {
  const closed = task.status === 'completed';
  if (task.status === 'cancelled') return 'cancelled';
  if (deadline === 'none') return closed ? 'completed_no_deadline' : 'open_no_deadline';
  if (closed) return task.completed_on <= deadline ? 'completed_on_time' : 'completed_late';
  return asOf <= deadline ? 'open_in_term' : 'open_overdue';
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
const mean = (values, places) => (values.length ? round(sum(values) / values.length, places) : null);
function across(kind, values) {
  if (!values.length) return null;
  return kind === 'mean' ? mean(values, 6) : round(sum(values), 6);
}

const zero = () => ({assignments: 0, ...Object.fromEntries(CLASSES.map((name) => [name, 0]))});

// What the period's reports add up to.
class Figures {
  constructor(workspace, validator, period) {
    this.workspace = workspace;
    this.period = period;
    this.asOf = workspace.due(period);
    this.reports = new Map();
    this.states = new Map();
    this.sources = [];
    this.known = new Map(); // task and indicator → unit → over the year so far
    for (const each of workspace.periods(period)) {
      for (const {file, bytes, report, findings} of readAll(workspace, validator, each)) {
        this.sources.push([path.relative(workspace.folder, file), crypto.createHash('sha256').update(bytes).digest('hex')]);
        const unit = path.basename(file, '.yaml');
        if (each === period) this.take(unit, report, findings);
        if (!findings.length) this.cumulate(unit, report);
      }
    }
    this.count();
  }

  take(unit, report, findings) {
    if (findings.length) {
      this.states.set(unit, ['invalid', '', '']);
      return;
    }
    this.reports.set(unit, report);
    const days = Math.round((Date.parse(report.submitted) - Date.parse(this.workspace.due(this.period, unit))) / 86400000);
    this.states.set(unit, [days > 0 ? 'late' : 'on_time', report.submitted, Math.max(days, 0)]);
  }

  cumulate(unit, report) {
    for (const [task, given] of Object.entries(report.tasks)) {
      for (const indicator of this.workspace.entries[task].indicators) {
        const value = (given.indicators || {})[indicator.id];
        if (typeof value !== 'number') continue;
        const key = task + '/' + indicator.id;
        if (!this.known.has(key)) this.known.set(key, new Map());
        const known = this.known.get(key);
        known.set(unit, indicator.time === 'flow' ? (known.get(unit) || 0) + value : value);
      }
    }
  }

  count() {
    const {workspace} = this;
    this.rows = [];
    this.totals = zero();
    this.byTask = Object.fromEntries(workspace.tasks.map((task) => [task, zero()]));
    this.bySection = Object.fromEntries(workspace.directive.sections.map((section) => [section.id, zero()]));
    this.byUnit = Object.fromEntries(workspace.units.map((unit) => [unit.id, zero()]));
    this.meanProgress = {};
    this.indicators = [];
    for (const task of workspace.tasks) {
      const entry = workspace.entries[task];
      const units = workspace.units.map((unit) => unit.id).filter((unit) => workspace.assigned[unit].has(task));
      const progress = [];
      for (const unit of units) {
        const report = this.reports.get(unit);
        const given = report ? report.tasks[task] : null;
        const kind = given ? classify(given, entry.deadline, this.asOf) : 'not_reported';
        for (const counts of [this.totals, this.byTask[task], this.bySection[workspace.sections[task].id], this.byUnit[unit]]) {
          counts.assignments += 1;
          counts[kind] += 1;
        }
        if (given) progress.push(given.progress);
        this.rows.push([task, unit, kind, given]);
      }
      this.meanProgress[task] = mean(progress, 1);
      for (const indicator of entry.indicators) {
        const now = units.filter((unit) => this.reports.has(unit))
          .map((unit) => (this.reports.get(unit).tasks[task].indicators || {})[indicator.id])
          .filter((value) => typeof value === 'number');
        const known = [...(this.known.get(task + '/' + indicator.id) || new Map()).values()];
        this.indicators.push({task, indicator: indicator.id, value: across(indicator.across_units, now),
          cumulative: across(indicator.across_units, known), reported: now.length, expected: units.length});
      }
    }
  }

  data() {
    const {workspace} = this;
    const states = [...this.states.values()].map(([state]) => state);
    const counts = Object.fromEntries(['on_time', 'late', 'invalid'].map((name) => [name, states.filter((s) => s === name).length]));
    const expected = workspace.units.length;
    return {directive: workspace.id, period: this.period, as_of: this.asOf,
      reporting: {expected, received: states.length, valid: counts.on_time + counts.late, missing: expected - states.length, ...counts,
        rate: round(states.length / expected, 4), on_time_rate: round(counts.on_time / expected, 4),
        units: workspace.units.map((unit) => ({unit: unit.id, state: (this.states.get(unit.id) || ['missing'])[0]}))},
      totals: this.totals,
      tasks: workspace.tasks.map((task) => ({task, classes: this.byTask[task], mean_progress: this.meanProgress[task]})),
      sections: Object.entries(this.bySection).map(([section, classes]) => ({section, classes})),
      units: Object.entries(this.byUnit).map(([unit, classes]) => ({unit, classes})),
      indicators: this.indicators,
      sources: this.sources.map(([file, sha256]) => ({path: file, sha256}))};
  }
}

function resultWords(task) {
  const parts = [task.result || ''];
  for (const item of task.evidence || []) parts.push(`Văn bản: ${item.number} ngày ${item.date}, ${item.title}.`);
  if (task.next !== undefined) parts.push(`Việc tiếp theo: ${task.next}`);
  return parts.filter(Boolean).join('\n');
}
const difficultyWords = (task) =>
  [task.difficulties, task.reason === undefined ? undefined : `Lý do: ${task.reason}`].filter(Boolean).join('\n');
const proposalWords = (task) => (task.proposals || []).map((each) => (typeof each === 'string' ? each : each.text)).join('\n');

// [name, headings, rows], the rows as they come: what both the workbook and the summary show.
function* sheets(figures) {
  const {workspace} = figures;
  const columns = ['Tổng số', ...CLASS_WORDS];
  const counted = (counts) => [counts.assignments, ...CLASSES.map((name) => counts[name])];
  const titles = Object.fromEntries(workspace.directive.sections.map((section) => [section.id, section.title]));
  function* byTask() {
    let place = 0;
    for (const [task, unit, kind, given] of figures.rows) {
      const entry = workspace.entries[task];
      yield [++place, `${task} ${workspace.titles[task]}`, workspace.names[entry.lead], workspace.names[unit], entry.deadline,
        entry.product, given ? given.progress : '', wordOf[kind],
        ...(given ? [resultWords(given), difficultyWords(given), proposalWords(given)] : ['', '', ''])];
    }
  }
  function* obstacles() {
    for (const [task, unit, , given] of figures.rows) {
      if (given && (given.difficulties !== undefined || given.proposals !== undefined)) {
        yield [workspace.names[unit], workspace.titles[task], given.difficulties || '', proposalWords(given)];
      }
    }
  }
  yield ['Tổng hợp', ['Mục', ...columns], Object.entries(figures.bySection).map(([section, counts]) => [titles[section], ...counted(counts)])];
  yield ['Theo nhiệm vụ', ['STT', 'Nội dung', 'Chủ trì', 'Đơn vị', 'Thời hạn', 'Sản phẩm', 'Tiến độ', 'Phân loại', 'Kết quả',
    'Khó khăn', 'Kiến nghị'], byTask()];
  yield ['Theo đơn vị', ['Đơn vị', ...columns], Object.entries(figures.byUnit).map(([unit, counts]) => [workspace.names[unit], ...counted(counts)])];
  yield ['Chỉ tiêu', ['Nhiệm vụ', 'Chỉ tiêu', 'Kỳ này', 'Lũy kế', 'Có số liệu', 'Phải báo cáo'],
    figures.indicators.map((row) => Object.values(row).map((value) => value ?? ''))];
  yield ['Khó khăn, kiến nghị', ['Đơn vị', 'Nhiệm vụ', 'Khó khăn', 'Kiến nghị'], obstacles()];
  yield ['Tình hình báo cáo', ['Đơn vị', 'Tình trạng', 'Ngày gửi', 'Số ngày trễ'],
    workspace.units.map((unit) => [workspace.names[unit.id], ...(figures.states.get(unit.id) || ['missing', '', ''])])];
  yield ['Nguồn số liệu', ['Tệp', 'SHA-256'], figures.sources];
}

async function writeXlsx(figures, file) {
  const ExcelJS = require('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({filename: file, useStyles: true, useSharedStrings: false});
  const line = {style: 'thin'};
  const border = {top: line, left: line, bottom: line, right: line};
  const text = {border, alignment: {wrapText: true, vertical: 'top'}};
  const head = {border, font: {bold: true}, alignment: {wrapText: true}};
  for (const [name, headings, rows] of sheets(figures)) {
    const sheet = workbook.addWorksheet(name, {pageSetup: {paperSize: 9, orientation: 'landscape'}, views: [{state: 'frozen', ySplit: 1}]});
    sheet.columns = headings.map(() => ({width: 18}));
    const add = (values, style) => {
      const row = sheet.addRow(values);
      for (let column = 1; column <= values.length; ++column) row.getCell(column).style = style;
      row.commit();
    };
    add(headings, head);
    for (const row of rows) add(row, text);
    await sheet.commit();
  }
  await workbook.commit();
}

const ESCAPES = {'<': '&lt;', '>': '&gt;', '&': '&amp;', '\n': '<br>'};
const escaped = (value) => String(value).replace(/[\\`*_{}[\]()#+\-.!|~<>&\n]/g, (char) => ESCAPES[char] || '\\' + char);

function writeMarkdown(figures, file) {
  const out = fs.openSync(file, 'w');
  let buffer = `# Tình hình thực hiện kỳ ${figures.period}\n`;
  const flush = () => { fs.writeSync(out, buffer); buffer = ''; };
  for (const [name, headings, rows] of sheets(figures)) {
    buffer += `\n## ${name}\n\n| ${headings.join(' | ')} |\n|${' --- |'.repeat(headings.length)}\n`;
    for (const row of rows) {
      buffer += `| ${row.map(escaped).join(' | ')} |\n`;
      if (buffer.length > 1 << 16) flush();
    }
  }
  flush();
  fs.closeSync(out);
}

async function main() {
  const [command, schema, folder, period, out] = process.argv.slice(2);
  const workspace = new Workspace(folder);
  const validator = new Ajv2020({allErrors: true, strict: false, validateFormats: false})
    .compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
  if (command === 'validate') {
    let bad = 0;
    for (const each of workspace.periods(period)) {
      for (const {file, findings} of readAll(workspace, validator, each)) {
        if (findings.length) bad += 1;
        for (const finding of findings) process.stdout.write(`${file}: ${finding}\n`);
      }
    }
    process.exitCode = bad ? 1 : 0;
    return;
  }
  const figures = new Figures(workspace, validator, period);
  if (command === 'aggregate') {
    process.stdout.write(JSON.stringify(figures.data(), null, 2) + '\n');
    return;
  }
  fs.mkdirSync(out, {recursive: true});
  await writeXlsx(figures, path.join(out, 'annex.xlsx'));
  writeMarkdown(figures, path.join(out, 'summary.md'));
}

main();
