import { defineConfig, type Plugin } from 'vite';

// Indentation within templates is for those who read the source; browsers need not fetch it.
const flatTemplates: Plugin = {
  name: 'flat-templates',
  enforce: 'pre',
  transform: (code, id) => (id.includes('/src/panel/views/') ? code.replace(/>\s*\n\s*(?=<|\$\{)/g, '>').replace(/\n\s+/g, '\n') : undefined),
};

export default defineConfig({
  base: '/assets/',
  plugins: [flatTemplates],
  build: {
    outDir: '../wwwroot/assets',
    emptyOutDir: true,
    // The content security policy allows fonts from this site only, not from the style sheet's own text.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { site: 'src/site.ts', panel: 'src/panel.ts' },
      // Pages add a version of the content to each address; the names stay.
      output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
});
