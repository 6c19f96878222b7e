import './panel/panel.css';
import './panel/element';
