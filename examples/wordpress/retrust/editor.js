// The block in the editor, as WordPress runs it: no build step, no JSX. The questionnaire itself is not run here: an editor is no place for answers.
/* global wp, retrustChoices */
(() => {
  const { createElement: h, Fragment } = wp.element;
  const { __, sprintf } = wp.i18n;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { CheckboxControl, PanelBody, Placeholder, SelectControl, TextControl } = wp.components;

  const language = document.documentElement.lang || 'en';
  const named = (codes, type) => {
    const names = new Intl.DisplayNames([language, 'en'], { type });
    return codes.map((value) => ({ value, label: names.of(value) })).sort((a, b) => a.label.localeCompare(b.label, language));
  };
  const COUNTRIES = [{ value: '', label: __('None chosen', 'retrust') }, ...named(retrustChoices.countries, 'region')];
  const LOCALES = [{ value: '', label: __('That of the page', 'retrust') }, ...named(retrustChoices.locales, 'language')];
  const ROLES = [
    { value: '', label: __('Ask the reader', 'retrust') },
    { value: 'hurt', label: __('Their trust was broken', 'retrust') },
    { value: 'broke', label: __('They broke somebody’s trust', 'retrust') },
    { value: 'both', label: __('Both', 'retrust') },
  ];
  const THEMES = [
    { value: 'auto', label: __('As the reader’s device', 'retrust') },
    { value: 'light', label: __('Light', 'retrust') },
    { value: 'dark', label: __('Dark', 'retrust') },
  ];
  const KEPT = [
    { value: 'copy', label: __('The steps, copied', 'retrust') },
    { value: 'print', label: __('The steps, printed', 'retrust') },
    { value: 'text', label: __('The steps, as a text file', 'retrust') },
    { value: 'progress', label: __('Their place, as a file', 'retrust') },
    { value: 'calendar', label: __('Quiet half hours, for a calendar', 'retrust') },
  ];
  const labelOf = (choices, value) => (choices.find((choice) => choice.value === value) ?? choices[0]).label;

  const isWebAddress = (text) => {
    try {
      return /^https?:$/.test(new URL(text).protocol);
    } catch {
      return false;
    }
  };

  function Edit({ attributes, setAttributes }) {
    const { country, locale, theme, exitUrl, keep } = attributes;
    const select = (key, label, options, help) =>
      h(SelectControl, { key, label, options, help, value: attributes[key], onChange: (value) => setAttributes({ [key]: value }) });
    const settings = h(
      InspectorControls,
      null,
      h(
        PanelBody,
        { title: __('Questionnaire', 'retrust') },
        select(
          'country',
          __('Country', 'retrust'),
          COUNTRIES,
          __('Chosen at first, for helplines. Readers may choose another.', 'retrust'),
        ),
        select('locale', __('Language', 'retrust'), LOCALES),
        select('readerRole', __('Which side the article speaks to', 'retrust'), ROLES),
        select('theme', __('Colours', 'retrust'), THEMES),
        h(TextControl, {
          type: 'url',
          label: __('Where “Leave this page” goes', 'retrust'),
          placeholder: 'https://www.bbc.com/weather',
          help:
            exitUrl === '' || isWebAddress(exitUrl)
              ? __('A harmless, well-known page, such as a weather report.', 'retrust')
              : __('This is no address that begins with https:// or http://. The usual page is opened instead.', 'retrust'),
          value: exitUrl,
          onChange: (value) => setAttributes({ exitUrl: value.trim() }),
        }),
        h('p', null, __('What readers may take along. Never offered where the answers gave cause for care.', 'retrust')),
        KEPT.map(({ value, label }) =>
          h(CheckboxControl, {
            key: value,
            label,
            checked: keep.includes(value),
            onChange: (on) => setAttributes({ keep: on ? [...keep, value] : keep.filter((other) => other !== value) }),
          }),
        ),
      ),
    );
    const facts = [
      // translators: %s: name of a country
      sprintf(__('Country: %s.', 'retrust'), labelOf(COUNTRIES, country)),
      // translators: %s: name of a language
      sprintf(__('Language: %s.', 'retrust'), labelOf(LOCALES, locale)),
      // translators: %s: "Light", "Dark" or "As the reader’s device"
      sprintf(__('Colours: %s.', 'retrust'), labelOf(THEMES, theme)),
    ];
    return h(
      Fragment,
      null,
      settings,
      h(
        'div',
        useBlockProps(),
        h(
          Placeholder,
          {
            icon: 'editor-help',
            label: __('Retrust questionnaire', 'retrust'),
            instructions: __('Readers find the questions here. They are not run in the editor; look at the preview.', 'retrust'),
          },
          h('p', null, facts.join(' ')),
        ),
      ),
    );
  }

  wp.blocks.registerBlockType('retrust/assessment', { edit: Edit, save: () => null });
})();
