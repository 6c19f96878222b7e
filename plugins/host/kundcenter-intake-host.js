/*
 * Shows KundcenterIntake's panel in a case system's page: KundcenterIntake.mount(element, { intake, context, … }).
 * context() promises { token, text?, place?, channel?, language?, scheme? }; see README.md beside this file.
 */
(function (global) {
  'use strict';
  var version = 1;
  var least = 420;

  function mount(element, options) {
    var base = options.intake.replace(/\/+$/, '');
    var origin = new URL(base).origin;
    var frame = document.createElement('iframe');
    var asking = false;
    frame.src = base + '/panel?origin=' + encodeURIComponent(location.origin);
    frame.title = options.title || 'KundcenterIntake';
    frame.referrerPolicy = 'no-referrer';
    frame.allow = 'clipboard-write ' + origin;
    frame.style.border = '0';
    frame.style.width = '100%';
    frame.style.height = (options.maxHeight || 700) + 'px';

    function give() {
      if (asking) return;
      asking = true;
      Promise.resolve(options.context())
        .then(function (context) {
          if (!frame.contentWindow) return;
          frame.contentWindow.postMessage(Object.assign({}, context, { kundcenterIntake: version, type: 'context' }), origin);
        })
        .catch(function () {
          call(options.onError, { code: 'no_context' });
        })
        .then(function () {
          asking = false;
        });
    }

    function call(handler, value) {
      if (typeof handler === 'function') handler(value);
    }

    function hear(event) {
      var said = event.data;
      if (event.origin !== origin || event.source !== frame.contentWindow) return;
      if (typeof said !== 'object' || said === null || said.kundcenterIntake !== version) return;
      if (said.type === 'ready' || said.type === 'contextNeeded') give();
      else if (said.type === 'captured') call(options.onCaptured, said);
      else if (said.type === 'linked') call(options.onLinked, said);
      else if (said.type === 'undone') call(options.onUndone, said);
      else if (said.type === 'insertReply') call(options.onInsertReply, String(said.text));
      else if (said.type === 'error') call(options.onError, said);
      else if (said.type === 'resize' && said.height > 0) {
        frame.style.height = Math.min(Math.max(Math.ceil(said.height), least), options.maxHeight || 700) + 'px';
      }
    }

    addEventListener('message', hear);
    element.appendChild(frame);
    return {
      frame: frame,
      /** Another case is open, or the text has changed. */
      refresh: give,
      remove: function () {
        removeEventListener('message', hear);
        frame.remove();
      },
    };
  }

  global.KundcenterIntake = { mount: mount };
})(window);
